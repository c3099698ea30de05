package kg.koch.bench;

import java.nio.file.Path;
import kg.koch.synth.records.RecordSet;
import kg.koch.synth.records.RecordSettings;
import kg.koch.synth.records.Script;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What part link links: files of one's own, or made-up records. */
final class LinkOptions {

  @Option(names = "--left", paramLabel = "FILE", description = "Part link: CSV to link.")
  private @Nullable Path left;

  @Option(
      names = "--right",
      paramLabel = "FILE",
      description = "Part link: CSV to link with; none: duplicates within one file.")
  private @Nullable Path right;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Part link: CSV id,entity of every record.")
  private @Nullable Path truth;

  @Option(
      names = "--id",
      defaultValue = "id",
      paramLabel = "COLUMN",
      description = "Part link: column of identifiers, the first (default: ${DEFAULT-VALUE}).")
  private String id = "id";

  @Option(
      names = "--records",
      defaultValue = "10000",
      paramLabel = "N",
      description =
          "Part link: made-up records, where no file is named (default: ${DEFAULT-VALUE}).")
  private int records;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Those named, or records made up in the folder, the same ones each time. */
  FilesToLink files(Path folder) {
    if (left != null && truth != null) {
      return new FilesToLink(left, right, truth, id);
    }
    if (left != null || right != null || truth != null) {
      throw new ParameterException(
          command.commandLine(), "Expected --left and --truth together, or neither");
    }
    Path made = folder.resolve("records");
    RecordSettings settings =
        new RecordSettings(Math.max(1, records * 3 / 5), records, 1, Script.MIXED, 2);
    new RecordSet(settings).writeTo(made, (part, done, all) -> {});
    return new FilesToLink(made.resolve("records.csv"), null, made.resolve("truth.csv"), "id");
  }
}
