package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.reconcile.SignedReleases;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.explain.Explanation;
import kg.koch.publish.explain.ExplanationText;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells from a release alone how a figure came to be. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells how one published figure came to be: definition, run, deliveries, rules, protection,"
          + " quality and earlier values. Reads the release alone, and only if a trusted key signed"
          + " it.",
      ""
    })
final class ExplainCommand implements Callable<Integer> {

  /** Where releases are read: a data folder, or releases and the key to trust. */
  private static final class Where {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder with releases.")
    private @Nullable Path data;

    @ArgGroup(exclusive = false)
    private @Nullable Fetched fetched;
  }

  private static final class Fetched {

    @Option(
        names = "--releases",
        required = true,
        paramLabel = "DIR",
        description = "Folder of releases.")
    private Path releases = Path.of("");

    @Option(
        names = "--trust",
        required = true,
        paramLabel = "FILE",
        description = "The publisher's key, such as trusted.pub.")
    private Path trust = Path.of("");
  }

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Option(names = "--release", paramLabel = "ID", description = "Which one (default: the newest).")
  private @Nullable String release;

  @Option(names = "--table", required = true, paramLabel = "ID", description = "Such as C2.")
  private String table = "";

  @Option(
      names = "--cell",
      defaultValue = "",
      paramLabel = "CODES",
      description =
          "Such as \"TIME_PERIOD=2024,REF_AREA=KG05\"; dimensions not named stand at their total.")
  private String cell = "";

  @Option(names = "--language", defaultValue = "EN", description = "ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Release> releases = releases();
    StringBuilder text = new StringBuilder();
    ExplanationText.write(
        Explanation.of(chosen(releases), table, CellAddress.parse(cell), releases), language, text);
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private List<Release> releases() {
    Path key = where.fetched == null ? folder().resolve("trusted.pub") : where.fetched.trust;
    return SignedReleases.readerTrusting(key).readAll(folder());
  }

  private Path folder() {
    Path data = where.data;
    if (data != null) {
      return data.resolve("6-published");
    }
    return where.fetched == null ? Path.of("") : where.fetched.releases;
  }

  private Release chosen(List<Release> releases) {
    List<String> known = releases.stream().map(Release::id).toList();
    String wanted = release;
    if (wanted == null && !releases.isEmpty()) {
      return releases.get(releases.size() - 1);
    }
    return releases.stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    BadInputException.Place.file(folder().toString()),
                    known.isEmpty() ? "a release" : "a release of " + known,
                    wanted == null ? "none" : "'" + wanted + "'",
                    "Publish first, or name one of these with --release."));
  }
}
