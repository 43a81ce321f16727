"""What is known of English and of French: tables, no logic."""
