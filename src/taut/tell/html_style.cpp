#include "taut/tell/html_style.hpp"

namespace taut::tell {

const std::string_view page_style = R"(
:root{--paper:#fff;--ink:#1b2733;--muted:#55616d;--card:#f0f3f6;--line:#c3cbd3;
--mild:#f3d6b8;--strong:#d55e00;--grave:#7f2a00;--on-mild:#1b2733;--on-strong:#000;
--on-grave:#fff;--good:#bcd9ec;--on-good:#1b2733;--accent:#8a3600;--focus:#005a8c}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#f2f5f7;--muted:#a9b4bf;
--card:#1e252c;--line:#3a444e;--mild:#7a4a22;--strong:#ff9e4a;--grave:#ffe0bf;
--on-mild:#fff;--on-strong:#14181c;--on-grave:#14181c;--good:#2f5a7a;--on-good:#fff;
--accent:#ffb877;--focus:#6cc2ff}}
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--card:#f0f3f6;--line:#999;
--mild:#f3d6b8;--strong:#d55e00;--grave:#7f2a00;--on-mild:#000;--on-strong:#000;
--on-grave:#fff;--good:#bcd9ec;--on-good:#000;--accent:#000}}
*{box-sizing:border-box}
body{margin:1.5rem auto;max-width:60rem;padding:0 1rem;background:var(--paper);
color:var(--ink);font:15px/1.45 "Liberation Sans",Arial,Helvetica,sans-serif}
h1{font-size:1.4rem;margin:0 0 .4rem}
h2{font-size:1.05rem;color:var(--accent);margin:1.6rem 0 .4rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
p,li,td,h1,h2,h3{overflow-wrap:anywhere}p,li{max-width:46rem}ul,ol{padding-left:1.4rem;margin:.3rem 0}li{margin:.25rem 0}
pre{background:var(--card);padding:.5rem .8rem;overflow-x:auto;font-size:.85rem}
.evidence,.faint{color:var(--muted)}
a{color:inherit}a:focus-visible{outline:3px solid var(--focus);outline-offset:1px}
:target{background:var(--card);scroll-margin-top:1rem}
nav ul{columns:2 16rem;list-style:none;padding:.6rem .8rem;background:var(--card)}
nav a,p a,li a,td a,h3 a{text-decoration-color:var(--muted);text-underline-offset:.15em}
figure{margin:1rem 0}figure .scroll{margin:0;border:1px solid var(--line)}
figure svg{display:block;width:100%;min-width:44rem;height:auto}
figcaption{color:var(--muted);font-size:.85rem;margin-top:.3rem}
.scroll{overflow-x:auto;margin:1rem 0}
.scroll:focus-visible{outline:3px solid var(--focus)}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:.15rem .4rem;text-align:right}
th{font-weight:600;color:var(--muted);background:var(--paper)}
th[scope=row]{text-align:left;font-weight:400;color:var(--ink);position:sticky;left:0}
th:first-child{text-align:left}
td a{display:block;text-decoration:none;font-weight:700}
.words td,.words th{text-align:left;vertical-align:top}
.words td a{display:inline;font-weight:400;text-decoration:underline}
.words th[scope=row]{position:static}abbr{text-decoration:none}
.mild,.strong,.grave,.good,.mixed{padding:.1rem .3rem}
.mild{background:var(--mild);color:var(--on-mild)}
.strong{background:var(--strong);color:var(--on-strong)}
.grave{background:var(--grave);color:var(--on-grave)}
.good{background:var(--good);color:var(--on-good)}
.mixed{background:linear-gradient(135deg,var(--mild) 50%,var(--good) 50%)}
@page{size:A4;margin:16mm 17mm 18mm;@bottom-center{content:counter(page) " / "
counter(pages);font:8pt "Liberation Sans",Arial,sans-serif;color:#444}}
@page wide{size:A4 landscape;margin:11mm 14mm 12mm}
@media print{body{margin:0;max-width:none;font-size:9pt}.scroll{overflow:visible}
nav{display:none}h1{font-size:15pt}h2{font-size:11.5pt;margin:12pt 0 3pt}
h3{font-size:9.5pt;margin:8pt 0 2pt}p{margin:3pt 0}li{margin:1.5pt 0}
.words th,.words td{padding:.08rem .3rem}p,li{max-width:none;orphans:2;widows:2}
p,li,figure{break-inside:avoid}thead{display:table-header-group}
.wide{page:wide}.wide table{font-size:6.5pt}.wide td,.wide th{padding:.1rem .12rem}
.wide p{font-size:8pt}figure{margin:0}figure .scroll{border:0}
figure svg{min-width:0;max-height:158mm}a{text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3{break-after:avoid}tr{break-inside:avoid}th[scope=row]{position:static}}
)";

}  // namespace taut::tell
