"""The page of questions: filled in and saved in Chromium, collected by taut."""
import base64
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

taut, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
reason = '=1+1 "quoted", and\\nanother line'
# Instead of a file on the disk, what would be saved stands in the page.
fill_in = """<script>
URL.createObjectURL = blob => {
  blob.arrayBuffer().then(bytes => {
    const out = document.createElement("pre");
    out.id = "saved";
    out.textContent = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    document.body.append(out);
  });
  return "#";
};
const question = document.querySelector("fieldset");
question.querySelector("select").value = "-2";
question.querySelector("textarea").value = '%s';
document.querySelector("form").requestSubmit();
</script></body>""" % reason


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True,
                          encoding="utf-8", timeout=120)


with tempfile.TemporaryDirectory() as name:
    scratch = pathlib.Path(name)
    shutil.copytree(root / "models", scratch / "models")
    model = scratch / "models" / "minusma-2018.yaml"
    page = scratch / "field.html"
    run(taut, "sheet", model, "--assessor", "field", "--rows", "4", "-o", page)
    text = page.read_text(encoding="utf-8")
    if re.search(r"(src|href)=\"(?!#)", text):
        sys.exit("FAILED: the page asks for something outside it")
    page.write_text(text.replace("</body>", fill_in), encoding="utf-8")
    dom = run("chromium", "--headless", "--no-sandbox", "--disable-gpu",
              f"--user-data-dir={scratch}/profile", "--virtual-time-budget=5000", "--dump-dom",
              page.as_uri()).stdout
    saved = re.search(r'id="saved">([^<]*)<', dom)
    if not saved:
        sys.exit("FAILED: nothing was saved")
    sheet = scratch / "field.csv"
    sheet.write_bytes(base64.b64decode(saved.group(1)))
    told = run(taut, "sheet", "collect", sheet, "--into", model).stderr
    if "1 judgement of 1 assessor in 1 link" not in told or "3 without an answer" not in told:
        sys.exit(f"FAILED: {told}")
    written = '{score: -2, because: "=1+1 \\"quoted\\", and\\nanother line"}'
    if written not in model.read_text(encoding="utf-8"):
        sys.exit("FAILED: the reason did not come back as it was written")
print("Chromium")
