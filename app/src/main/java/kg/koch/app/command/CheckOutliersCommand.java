package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.outliers.OutlierChoice;
import kg.koch.app.outliers.OutlierFile;
import kg.koch.app.outliers.OutlierFile.Counting;
import kg.koch.check.outlier.OutlierMethod;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Finds counts that stand out from their series. */
@Command(
    name = "outliers",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds days or months whose count stands out from others of its group, each with a sentence.",
      "",
      "Rows are added up by the columns named and by day or month; a day or month without rows counts 0.",
      ""
    })
final class CheckOutliersCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Counts or records, .csv or .parquet.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "Columns whose values make a group, such as checkpoint,direction.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--time",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of days, moments or months.")
  private String time = "";

  @Option(
      names = "--count",
      paramLabel = "COLUMN",
      description = "Column of counts; without it each row is one.")
  private @Nullable String count;

  @Option(names = "--per", defaultValue = "DAY", description = "day or month (default: day).")
  private Per per = Per.DAY;

  @Option(
      names = "--method",
      defaultValue = "modified-z",
      converter = ChoiceConverter.class,
      description =
          "z (standard deviations from the mean), modified-z (median distances from the median), min-max"
              + " (beyond all earlier ones), seasonal (months beside the same of earlier years)."
              + " Default: modified-z.")
  private OutlierChoice method = OutlierChoice.MODIFIED_Z;

  @Option(
      names = "--threshold",
      description = "Score from which a count stands out (default: z 3, others 3.5).")
  private @Nullable Double threshold;

  @Option(names = "--language", defaultValue = "EN", description = "ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "What was found as CSV; without it sentences are printed.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What a count is of. */
  enum Per {
    DAY,
    MONTH
  }

  /** The methods are written with a hyphen. */
  static final class ChoiceConverter implements ITypeConverter<OutlierChoice> {

    @Override
    public OutlierChoice convert(String text) {
      for (OutlierChoice choice : OutlierChoice.values()) {
        if (choice.toString().equals(text)) {
          return choice;
        }
      }
      throw new TypeConversionException(
          "Expected one of %s; got '%s'".formatted(List.of(OutlierChoice.values()), text));
    }
  }

  @Override
  public Integer call() throws IOException {
    OutlierMethod used = OptionRefusal.of(spec, () -> method.with(threshold));
    boolean months = per == Per.MONTH || method == OutlierChoice.SEASONAL;
    OutlierFile found = OutlierFile.find(file, new Counting(by, time, count, months), used);
    PrintWriter printed = spec.commandLine().getOut();
    String text = found.text(language);
    if (out == null) {
      printed.print(text);
    } else {
      found.table(language).write(out);
      printed.println(text.lines().reduce((before, last) -> last).orElse(""));
    }
    printed.flush();
    return 0;
  }
}
