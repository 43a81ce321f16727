"""Mixed-language articles with known structure: material, page furniture, composition, measures."""
