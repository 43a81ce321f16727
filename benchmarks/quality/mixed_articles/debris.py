"""The wreckage that scraping and pasting leave in an article: makers of random pieces."""

# ruff: noqa: E501  (what scrapers leave has long lines)
from __future__ import annotations

import base64
import random
from urllib.parse import quote


def _digits(rng: random.Random, n: int) -> str:
    return "".join(rng.choices("0123456789", k=n))


def _hex(rng: random.Random, n: int) -> str:
    return "".join(rng.choices("0123456789abcdef", k=n))


def _embed_json(rng: random.Random) -> str:
    tail = rng.choice(('"}}">', '"}}"/>', "\"}}'></div>", '"}', '"}}]}'))
    return (
        rng.choice(("\\n", "", "\\n\\n", '"'))
        + f'","url":"https://twitter.com/user/status/{_digits(rng, 19)}","id":"{_digits(rng, 19)}","hasMedia":'
        + rng.choice(("false", "true"))
        + f',"role":"inline","source":"Twitter","elementId":"{_hex(rng, 8)}-{_hex(rng, 4)}-4{_hex(rng, 3)}{tail}'
    )


def _linked_data(rng: random.Random) -> str:
    return (
        '{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https://'
        f'www.example.fr/actu/{_digits(rng, 6)}"}},"datePublished":"2022-11-10T14:02:00+01:00","author":'
        + rng.choice(('{"@type":"Person"', '[{"@type":"Organization","name":"La rédaction"}]}', "null,"))
    )


def _player_state(rng: random.Random) -> str:
    return (
        f'videoId:"{_hex(rng, 11)}",autoplay:!1,muted:!0,poster:"https://cdn.example.net/p/{_hex(rng, 12)}.jpg",'
        + "ads:{preroll:null,midroll:[]}},"
    )


def _attributes(rng: random.Random) -> str:
    return rng.choice(
        (
            '" class="twitter-tweet" data-lang="fr" data-dnt="true" data-theme="light">',
            f'data-id="{_digits(rng, 7)}" data-type="embed-card" aria-hidden="true" role="presentation">',
            'width="560" height="315" frameborder="0" allow="accelerometer; autoplay; encrypted-media" allowfullscreen></iframe>',
            'style="position:relative;padding-bottom:56.25%;height:0;overflow:hidden">',
            f'target="_blank" rel="noopener noreferrer nofollow" href="https://t.co/{_hex(rng, 10)}">',
        )
    )


def _tags(rng: random.Random) -> str:
    return rng.choice(
        (
            '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">',
            "</p></blockquote>",
            '</p></div></div><div class="clearfix"></div>',
            '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
            f'<img loading="lazy" class="alignnone size-full wp-image-{_digits(rng, 5)}" src="/wp-content/uploads/2022/11/a.jpg"',
            f'<figure class="media"><oembed url="https://youtu.be/{_hex(rng, 11)}"></oembed></figure>',
            '<amp-ad width="300" height="250" type="doubleclick" data-slot="/4119129/mobile"></amp-ad>',
        )
    )


def _entities(rng: random.Random) -> str:
    return rng.choice(
        (
            "&lt;div class=&quot;social-embed&quot; data-src=&quot;https://x.com/i/status/"
            f"{_digits(rng, 19)}&quot;&gt;&amp;nbsp;&lt;/div&gt;",
            f'data-props="{{&quot;id&quot;:{_digits(rng, 5)},&quot;lazy&quot;:true,&quot;ratio&quot;:&quot;16x9&quot;}}"',
            "&amp;nbsp;&amp;nbsp;&amp;rsaquo;&amp;nbsp;&lt;br /&gt;&lt;br /&gt;",
        )
    )


def _css(rng: random.Random) -> str:
    return rng.choice(
        (
            ".article-body p{margin:0 0 1.2em;font-size:18px;line-height:1.5}@media (max-width:600px){.sidebar{display:none}}",
            f"#block-{_digits(rng, 4)} .title a:hover {{ color: #{_hex(rng, 6)}; text-decoration: underline; }}",
            f".tdi_{_digits(rng, 2)}.td-a-rec{{text-align:center}}.tdi_{_digits(rng, 2)} .td-element-style{{z-index:-1}}",
            "@import url('https://fonts.googleapis.com/css2?family=Roboto:wght@400;700&display=swap');",
        )
    )


def _script(rng: random.Random) -> str:
    return rng.choice(
        (
            "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}gtag('js',new Date());",
            f"googletag.cmd.push(function() {{ googletag.display('div-gpt-ad-{_digits(rng, 13)}-0'); }});",
            "!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments)",
            "(adsbygoogle = window.adsbygoogle || []).push({});",
            f"var _paq = _paq || []; _paq.push(['trackPageView']); _paq.push(['setSiteId', '{_digits(rng, 2)}']);",
            "//<![CDATA[ document.write(unescape('%3Cscript src=/stats.js%3E%3C/script%3E')); //]]>",
        )
    )


def _iframe(rng: random.Random) -> str:
    return (
        f'<iframe loading="lazy" src="https://www.youtube.com/embed/{_hex(rng, 11)}?feature=oembed" width="640" '
        + rng.choice(('height="360" frameborder="0" allowfullscreen></iframe>', 'height="360" fra', "></ifr"))
    )


def _base64(rng: random.Random) -> str:
    data = base64.b64encode(rng.randbytes(rng.randrange(40, 160))).decode()
    return (
        rng.choice(
            (
                "data:image/png;base64,iVBORw0KGgo",
                "data:image/gif;base64,R0lGODlh",
                "url(data:font/woff2;base64,",
            )
        )
        + data
    )


def _shortcode(rng: random.Random) -> str:
    return rng.choice(
        (
            f"[embed]https://twitter.com/i/web/status/{_digits(rng, 19)}[/embed]",
            f'[caption id="attachment_{_digits(rng, 5)}" align="aligncenter" width="1024"]',
            '[vc_row][vc_column width="2/3"][vc_column_text]',
            "[/et_pb_text][/et_pb_column][/et_pb_row]",
            f'[gallery ids="{_digits(rng, 4)},{_digits(rng, 4)},{_digits(rng, 4)}" columns="3"]',
            "[wp_ad_camp_2]",
            f'[irp posts="{_digits(rng, 5)}" name="related"]',
        )
    )


def _template(rng: random.Random) -> str:
    return rng.choice(
        (
            "{{ article.author.name }} {{ article.published | date('d/m/Y') }}",
            '{% include "partials/ads.html" with slot=3 %}',
            "<%= render partial: 'shared/newsletter' %>",
            "${data.items.map(item => item.title).join(', ')}",
            "{{#if isPremium}}{{> paywall}}{{/if}}",
            "<?php if ( function_exists('the_ad') ) the_ad(1402); ?>",
        )
    )


def _comment(rng: random.Random) -> str:
    return rng.choice(
        (
            '<!-- wp:paragraph {"fontSize":"small"} -->',
            "<!-- /wp:embed -->",
            "<!--more-->",
            f"<!-- AdSense inArticle slot {_digits(rng, 10)} -->",
            "<!--[if lt IE 9]><script src=html5shiv.js></script><![endif]-->",
        )
    )


def _tracking(rng: random.Random) -> str:
    return (
        f"?utm_source=twitter&utm_medium=social&utm_campaign=ed_{_digits(rng, 6)}&fbclid=IwAR{_hex(rng, 24)}"
        if rng.random() < 0.6
        else f"ref_src=twsrc%5Etfw%7Ctwcamp%5Etweetembed%7Ctwterm%5E{_digits(rng, 19)}%7Ctwgr%5E"
    )


def _escapes(rng: random.Random) -> str:
    return rng.choice(
        (
            "\\n\\n\\t\\t\\u003cp\\u003e\\u00a0\\u003c/p\\u003e\\n",
            "\\u003cdiv class=\\u0022embed\\u0022\\u003e\\u003c\\/div\\u003e",
            "\\r\\n\\r\\n\\x3Cbr\\x3E\\x3Cbr\\x3E",
        )
    )


def _source_set(rng: random.Random) -> str:
    key = _hex(rng, 8)
    return ", ".join(f"https://cdn.example.com/{key}-{w}x{w * 9 // 16}.jpg {w}w" for w in (300, 768, 1024))


def _percent(rng: random.Random) -> str:
    return quote(f'<iframe src="https://player.vimeo.com/video/{_digits(rng, 9)}" width="640"></iframe>', safe="")


def _objects(rng: random.Random) -> str:
    return rng.choice(
        (
            "[object Object]",
            "undefined undefined undefined",
            f'[{{"type":"image","src":"/i/{_hex(rng, 6)}.webp","w":640,"h":null}},{{"type":"paragraph","blocks":[',
            f"{{'id': {_digits(rng, 5)}, 'slug': 'actu-{_hex(rng, 6)}', 'published': True, 'tags': []}}",
        )
    )


MAKERS = (
    ("embed_json", _embed_json, 16),
    ("linked_data", _linked_data, 5),
    ("player_state", _player_state, 4),
    ("attributes", _attributes, 8),
    ("tags", _tags, 8),
    ("entities", _entities, 6),
    ("css", _css, 6),
    ("script", _script, 8),
    ("iframe", _iframe, 5),
    ("base64", _base64, 4),
    ("shortcode", _shortcode, 8),
    ("template", _template, 6),
    ("comment", _comment, 5),
    ("tracking", _tracking, 5),
    ("escapes", _escapes, 4),
    ("source_set", _source_set, 3),
    ("percent", _percent, 3),
    ("objects", _objects, 4),
)
