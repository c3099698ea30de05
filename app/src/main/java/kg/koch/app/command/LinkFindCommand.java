package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kg.koch.app.matching.SpineSearch;
import kg.koch.link.spine.Candidate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a person is in a spine already. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says who in a spine could be the person asked for, the likeliest first: id of the record,"
          + " key of the person, probability, and column by column what was asked, what the record"
          + " has (both as compared), how alike they are and what that weighs in bits.",
      "",
      "With --key: who has a person key now; of a retired key those that its records went to.",
      ""
    })
final class LinkFindCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "COLUMN=VALUE",
      description = "What is known, for example surname=Asanov birth_date=1987-03-04.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--spine",
      required = true,
      paramLabel = "FOLDER",
      description = "As ./koch link --keep made it.")
  private Path spine = Path.of("");

  @Option(
      names = "--least",
      paramLabel = "P",
      description = "Least probability of a candidate (${DEFAULT-VALUE}).")
  private double least = 0.01;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many candidates at most (${DEFAULT-VALUE}).")
  private int most = 10;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(names = "--key", paramLabel = "KEY", description = "A person key to look up.")
  private @Nullable String key;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (values.isEmpty() == (key == null)) {
      throw new ParameterException(spec.commandLine(), "Expected COLUMN=VALUE or --key KEY");
    }
    if (!(least >= 0 && least <= 1) || most < 1) {
      throw new ParameterException(
          spec.commandLine(), "Expected --least from 0 to 1 and --most of 1 or more");
    }
    SpineSearch search = SpineSearch.open(spine);
    PrintWriter out = spec.commandLine().getOut();
    out.print(key == null ? found(search) : search.holders(key));
    out.flush();
    return 0;
  }

  private String found(SpineSearch search) {
    List<Candidate> candidates = search.find(values, least, most);
    return json ? search.json(candidates) : search.text(candidates);
  }
}
