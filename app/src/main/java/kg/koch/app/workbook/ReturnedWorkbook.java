package kg.koch.app.workbook;

import java.io.IOException;
import java.nio.file.Path;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.text.LanguageTexts;
import kg.koch.app.workbook.FindingList.Listed;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.form.Form;
import kg.koch.check.form.RowPlaces;

/** Gives a checked delivery back to its supplier as a workbook; see the package. */
public final class ReturnedWorkbook {

  /** The file's name in its folder. */
  public static final String NAME = "returned.xlsx";

  private final CheckedDelivery checked;
  private final SourceLayout layout;
  private final LanguageTexts texts;
  private final FindingWords words;

  /**
   * @param language ky, ru or en
   */
  public ReturnedWorkbook(CheckedDelivery checked, SourceLayout layout, String language) {
    this.checked = checked;
    this.layout = layout;
    this.texts = new LanguageTexts("workbook", language);
    this.words = new FindingWords(layout, checked.period(), language);
  }

  /** Writes {@link #NAME} into the folder. */
  public void into(Path folder) throws IOException {
    boolean isOwn = checked.receipt().form() == Form.WORKBOOK && OwnWorkbook.fits(checked);
    Target target = isOwn ? new OwnWorkbook(checked) : new RejectedRows(checked, layout, texts);
    try (target;
        RowPlaces places = checked.receipt().openPlaces()) {
      FindingList.read(
          checked.accepted().resolveSibling("findings.csv"),
          places,
          (finding, place) -> target.mark(finding, place, note(finding)));
      SummarySheet.write(target.workbook(), checked, layout, texts, words, target.markedCells());
      SteadyFile.write(target.workbook(), folder.resolve(NAME));
    }
  }

  private String note(Listed finding) {
    return "%s: %s\n%s: %s\n%s: %s"
        .formatted(
            texts.of("expected"),
            words.expected(finding.rule(), finding.field()),
            texts.of("came"),
            finding.came().isEmpty() ? texts.of("nothing") : finding.came(),
            texts.of("do"),
            words.whatToDo(finding.rule()));
  }
}
