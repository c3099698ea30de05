package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.matching.LinkExplanation;
import kg.koch.publish.bundle.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why two records are one person or not; what holds a cluster together. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Explains what ./koch link decided.",
      "",
      "Of two records it tells the weight of each column (values as written, level of agreement, m,"
          + " u, rarity), what they add up to, and the probability. Of one record it tells its"
          + " cluster: the weakest edge, where it would fall in two most easily, which single value"
          + " holds it together, and the nearest records outside it. Where people decided, it tells"
          + " who decided what and when, what follows from that, and which edges of a cluster hold or"
          + " are barred by it.",
      "",
      "Reads the files again and the folder that ./koch link wrote (settings.yaml, clusters.csv,"
          + " decisions.csv); links nothing anew. Shows what records say about people.",
      ""
    })
final class LinkExplainCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID",
      arity = "1..2",
      description =
          "One record or two. Where two files were linked, with the file's number before it, such"
              + " as 2:417.")
  private List<String> ids = List.of();

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "The file that was linked; given twice, the two files, in the same order.")
  private List<Path> files = List.of();

  @Option(
      names = "--id",
      required = true,
      paramLabel = "COLUMN",
      description = "Column that names each record.")
  private String id = "";

  @Option(
      names = "--linked",
      required = true,
      paramLabel = "DIR",
      description = "Folder that ./koch link wrote to.")
  private Path linked = Path.of("");

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Option(names = "--language", defaultValue = "EN", description = "ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (files.size() > 2) {
      throw new ParameterException(
          spec.commandLine(), "--records: expected one file or two; got " + files.size());
    }
    if (ids.size() == 2 && ids.get(0).equals(ids.get(1))) {
      throw new ParameterException(
          spec.commandLine(), "Expected two different records; got one twice");
    }
    String text = new LinkExplanation(files, id, linked).of(ids, language, json);
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
