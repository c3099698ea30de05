package kg.koch.app.outliers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.check.outlier.CountSeries;
import kg.koch.check.outlier.Judgement;
import kg.koch.check.outlier.OutlierMethod;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a file that stand out.
 *
 * @param series groups of the file
 * @param unjudged groups that are too short, or all alike
 * @param judged counts of the other groups
 * @param found in the order of groups and periods
 */
public record OutlierFile(int series, int unjudged, long judged, List<Found> found) {

  /** A count that stands out. */
  public record Found(String group, String period, long count, Judgement judgement) {}

  /**
   * How rows become counts.
   *
   * @param by columns whose values make a group
   * @param time column of days, moments or months
   * @param count column of counts; null: each row is one
   * @param months counts are of months, not of days
   */
  public record Counting(List<String> by, String time, @Nullable String count, boolean months) {

    public Counting {
      by = List.copyOf(by);
    }
  }

  /**
   * Reads the file and finds what stands out.
   *
   * @throws kg.koch.terms.BadInputException if it is no such table
   */
  public static OutlierFile find(Path file, Counting counting, OutlierMethod method) {
    List<String> columns = new ArrayList<>(counting.by());
    columns.add(counting.time());
    String counted = counting.count();
    if (counted != null) {
      columns.add(counted);
    }
    TableFile table = TableFile.read(file, columns.toArray(String[]::new));
    List<CountSeries> all =
        new CountTable(counting.by(), counting.time(), counted, counting.months()).read(table);
    List<Found> found = new ArrayList<>();
    int unjudged = 0;
    long judged = 0;
    for (CountSeries series : all) {
      List<Judgement> judgements = method.judge(series);
      unjudged += judgements.isEmpty() ? 1 : 0;
      judged += judgements.size();
      for (Judgement one : judgements) {
        long count = series.counts().get(one.index());
        if (one.standsOut(count)) {
          found.add(new Found(series.group(), series.periods().get(one.index()), count, one));
        }
      }
    }
    return new OutlierFile(all.size(), unjudged, judged, List.copyOf(found));
  }

  /** What was found as a table, each with a sentence in the language. */
  public TableOutput table(Language language) {
    OutlierTexts texts = new OutlierTexts(language);
    TableOutput output =
        new TableOutput(
            "group", "period", "count", "expected", "least", "most", "score", "sentence");
    for (Found one : found) {
      Judgement judgement = one.judgement();
      output.row(
          one.group(),
          one.period(),
          one.count(),
          OutlierTexts.number(judgement.expected()),
          OutlierTexts.number(judgement.least()),
          OutlierTexts.number(judgement.most()),
          OutlierTexts.number(judgement.score()),
          texts.sentence(one));
    }
    return output;
  }

  /** A sentence a line, and a last line that counts them. */
  public String text(Language language) {
    OutlierTexts texts = new OutlierTexts(language);
    StringBuilder text = new StringBuilder();
    found.forEach(one -> text.append(texts.sentence(one)).append('\n'));
    return text.append(texts.of("summary", series, found.size(), unjudged)).append('\n').toString();
  }
}
