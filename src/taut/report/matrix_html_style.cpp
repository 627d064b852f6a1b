#include "taut/report/matrix_html_style.hpp"

namespace taut {

const std::string_view matrix_page_style = R"(
:root{--paper:#fff;--ink:#1b2733;--muted:#55616d;--card:#f0f3f6;--line:#c3cbd3;
--t1:#f3d6b8;--t2:#d55e00;--t3:#7f2a00;--on1:#1b2733;--on2:#000;--on3:#fff;
--s:#bcd9ec;--ons:#1b2733;--accent:#8a3600;--focus:#005a8c}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#f2f5f7;--muted:#a9b4bf;
--card:#1e252c;--line:#3a444e;--t1:#7a4a22;--t2:#ff9e4a;--t3:#ffe0bf;--on1:#fff;
--on2:#14181c;--on3:#14181c;--s:#2f5a7a;--ons:#fff;--accent:#ffb877;--focus:#6cc2ff}}
*{box-sizing:border-box}
body{margin:1.5rem;background:var(--paper);color:var(--ink);
font:15px/1.45 "Liberation Sans",Arial,Helvetica,sans-serif}
h1{font-size:1.5rem;margin:0 0 .3rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p,li{max-width:46rem}.muted{color:var(--muted)}
a{color:inherit}a:focus-visible{outline:3px solid var(--focus);outline-offset:1px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding-bottom:.4rem}
th,td{border:1px solid var(--line);padding:0 .25rem;height:1.9rem;text-align:center}
th[scope=row]{text-align:left;white-space:nowrap;font-weight:400;padding-right:.6rem;
position:sticky;left:0;background:var(--paper)}
th[scope=col]{background:var(--paper)}
thead th abbr{text-decoration:none}
.grid td{min-width:1.75rem;padding:0}.grid td a{display:block;padding:.25rem .1rem;
text-decoration:none;font-weight:700}
.first td,.first th{border-top-width:2px;border-top-color:var(--muted)}
.edge{border-left-width:2px;border-left-color:var(--muted)}
.self{background:var(--card);color:var(--muted)}
.t1{background:var(--t1);color:var(--on1)}.t2{background:var(--t2);color:var(--on2)}
.t3{background:var(--t3);color:var(--on3)}.s{background:var(--s);color:var(--ons)}
.s a{border-radius:50%}
.both{background:linear-gradient(135deg,var(--t1) 50%,var(--s) 50%);color:var(--ink)}
.quiet{color:var(--muted)}.quiet a{font-weight:400!important}
.marks{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
.marks b{display:inline-block;min-width:2rem;text-align:center;padding:.1rem .3rem;
border:1px solid var(--line)}
.num td{text-align:right;padding:0 .5rem}
dt{font-weight:700;margin-top:.8rem}dt:target,dt:target+dd{background:var(--card)}
dd{margin:0 0 .2rem 1.2rem;max-width:46rem}
@media print{@page{size:A3 landscape;margin:12mm}body{margin:0;font-size:9pt}
.scroll{overflow:visible}th,td{height:auto}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2{break-after:avoid}dt{break-after:avoid}tr{break-inside:avoid}
th[scope=row]{position:static}}
)";

const std::string_view matrix_page_print_style = R"(
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--card:#f0f3f6;--line:#999;
--t1:#f3d6b8;--t2:#d55e00;--t3:#7f2a00;--on1:#000;--on2:#000;--on3:#fff;--s:#bcd9ec;
--ons:#000;--accent:#8a3600}}
)";

}  // namespace taut
