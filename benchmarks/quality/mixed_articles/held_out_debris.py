"""More wreckage of embeds and pages, unlike that of `debris`."""

# ruff: noqa: E501  (what scrapers leave has long lines)
from __future__ import annotations

import base64
import random


def _number(rng: random.Random, n: int) -> str:
    return "".join(rng.choices("0123456789", k=n))


def _key(rng: random.Random, n: int) -> str:
    return "".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", k=n))


def _wrecked_json(rng: random.Random) -> str:
    return rng.choice(
        (
            f'"shareUrl":"https://www.instagram.com/p/{_key(rng, 11)}/","caption":null,"likes":{_number(rng, 5)},"isVideo":false}},',
            f'{{"embed":{{"provider":"youtube","id":"{_key(rng, 11)}","html":"\\u003ciframe","title":""}},"cid":{_number(rng, 6)}',
            f'","contentId":"{_number(rng, 8)}","tracking":{{"zone":"body","position":{_number(rng, 1)}}}}}\' class="js-embed"></div>',
            f'"type":"oembed","version":"1.0","cache_age":"{_number(rng, 6)}","provider_url":"https://twitter.com"}}',
            f'window.__INITIAL_STATE__={{"route":"/article/{_number(rng, 7)}","user":{{"isLogged":false}},"ads":[]',
        )
    )


def _half_tags(rng: random.Random) -> str:
    return rng.choice(
        (
            f'data-instgrm-permalink="https://www.instagram.com/p/{_key(rng, 11)}/" data-instgrm-version="14">',
            '<div id="fb-root"></div><script>(function(d, s, id) {',
            f'<picture><source type="image/webp" srcset="/media/{_key(rng, 6)}.webp 1x"></picture>',
            '"></span></a></h2></article><aside class="sidebar-ads">',
            f'<a href="#comments-{_number(rng, 5)}" title="" rel="bookmark" class="btn btn-link">',
            'allowtransparency="true" allow="encrypted-media" scrolling="no" loading="lazy">',
            f'class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter" id="e{_number(rng, 4)}">',
            "</td></tr></tbody></table></center>",
        )
    )


def _style(rng: random.Random) -> str:
    return rng.choice(
        (
            f"div.post-{_number(rng, 5)} > h2, div.post-{_number(rng, 5)} > p {{ padding: 0 12px !important; }}",
            "/* <![CDATA[ */ img.wp-smiley, img.emoji { display: inline !important; border: none !important; }",
            ":root{--wp--preset--color--black:#000;--wp--preset--font-size--small:13px}",
            "@font-face{font-family:icons;src:url(/fonts/icons.woff2) format('woff2');font-display:block}",
        )
    )


def _scripts(rng: random.Random) -> str:
    return rng.choice(
        (
            f"(function(h,o,t,j,a,r){{h.hj=h.hj||function(){{(h.hj.q=h.hj.q||[]).push(arguments)}};h._hjSettings={{hjid:{_number(rng, 6)}",
            f"ga('create', 'UA-{_number(rng, 8)}-1', 'auto'); ga('send', 'pageview');",
            "document.getElementById('player').addEventListener('click', function (e) { e.preventDefault(); });",
            "jQuery(document).ready(function($){$('.slider').slick({dots:true,infinite:false});});",
            f"window._taboola = window._taboola || []; _taboola.push({{mode: 'thumbnails-a', container: 'taboola-{_number(rng, 3)}'}});",
            "try{Typekit.load({async:true});}catch(e){}",
        )
    )


def _markers(rng: random.Random) -> str:
    return rng.choice(
        (
            f'[twitter url="https://twitter.com/i/status/{_number(rng, 19)}" align="center"]',
            f'[[{{"fid":"{_number(rng, 5)}","view_mode":"default","type":"media"}}]]',
            "{% endblock %}{% block footer %}",
            "{{> social-links theme='dark' }}",
            '[et_pb_section fb_built="1" _builder_version="4.9"]',
            "<!-- END embed-code -->",
            f"<!-- google_ad_section_start(weight={_number(rng, 1)}) -->",
            "{$article->getTitle()|escape:'html'}",
            "@@INCLUDE:related_box@@",
            "[/fusion_text][/fusion_builder_column]",
        )
    )


def _encoded(rng: random.Random) -> str:
    return rng.choice(
        (
            "&lt;blockquote class=&quot;instagram-media&quot; data-instgrm-captioned&gt;",
            "\\u003ca href=\\u0022https:\\/\\/t.co\\/" + _key(rng, 10) + "\\u0022\\u003e\\u003c\\/a\\u003e",
            "data:image/jpeg;base64,/9j/" + base64.b64encode(rng.randbytes(60)).decode(),
            "%3Cdiv%20class%3D%22fb-post%22%20data-href%3D%22https%3A%2F%2Fwww.facebook.com%2F" + _number(rng, 12),
            "&amp;lt;br /&amp;gt;&amp;#13;&amp;nbsp;",
            "=?UTF-8?B?" + base64.b64encode(rng.randbytes(24)).decode() + "?=",
        )
    )


def _links(rng: random.Random) -> str:
    return rng.choice(
        (
            f"https://www.example.org/index.php?option=com_content&view=article&id={_number(rng, 4)}&Itemid={_number(rng, 3)}",
            f"&xtor=RSS-3208&at_medium=custom7&at_campaign={_number(rng, 2)}&gclid={_key(rng, 30)}",
            f"/wp-json/oembed/1.0/embed?url=https%3A%2F%2Fexample.fr%2F{_number(rng, 5)}",
            f"https://pbs.twimg.com/media/{_key(rng, 15)}?format=jpg&name=large 1200w, https://pbs.twimg.com/media/{_key(rng, 15)}?format=jpg&name=small 680w",
        )
    )


def _failures(rng: random.Random) -> str:
    return rng.choice(
        (
            "NaN undefined null",
            'Warning: Undefined array key "title" in /var/www/html/wp-content/themes/news/single.php on line '
            + _number(rng, 2),
            "Uncaught TypeError: Cannot read properties of undefined (reading 'map')",
            "#REF! #N/A",
            "[object HTMLDivElement]",
            "{'title': None, 'lang': 'fr', 'tags': ['eco'], 'id': " + _number(rng, 5) + "}",
        )
    )


MAKERS = (
    ("wrecked JSON", _wrecked_json, 20),
    ("half tags", _half_tags, 14),
    ("style", _style, 7),
    ("scripts", _scripts, 11),
    ("markers", _markers, 14),
    ("encoded", _encoded, 9),
    ("links", _links, 6),
    ("failures", _failures, 5),
)
