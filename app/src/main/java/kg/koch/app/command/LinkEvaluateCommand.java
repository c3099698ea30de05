package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.matching.Agreement;
import kg.koch.app.matching.Evaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good a linkage is, where the truth is known. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Holds links or clusters against the truth, which the linkage itself never sees.",
      "",
      "Writes of (links or clusters), true_pairs, found_pairs, true_and_found, precision, recall,"
          + " f1.",
      ""
    })
final class LinkEvaluateCommand implements Callable<Integer> {

  @Option(names = "--links", paramLabel = "FILE", description = "Columns id_left, id_right.")
  private @Nullable Path links;

  @Option(names = "--clusters", paramLabel = "FILE", description = "Columns id, cluster.")
  private @Nullable Path clusters;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description =
          "Columns id, entity; or id_left, id_right. With ids of two files also file (1 or 2): then"
              + " only pairs across files count.")
  private Path truth = Path.of("");

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (links == null && clusters == null) {
      throw new ParameterException(spec.commandLine(), "Expected --links or --clusters");
    }
    Evaluation evaluation = new Evaluation(truth);
    List<Agreement> agreements = new ArrayList<>();
    if (links != null) {
      agreements.add(evaluation.links(links));
    }
    if (clusters != null) {
      agreements.add(evaluation.clusters(clusters));
    }
    out.write(Agreement.table(agreements));
    return 0;
  }
}
