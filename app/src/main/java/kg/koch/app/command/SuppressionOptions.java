package kg.koch.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.disclosure.CellChoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cells are rather hidden or published than others. */
final class SuppressionOptions {

  @Option(
      names = "--earlier",
      paramLabel = "FILE",
      description =
          "With suppress: what this command wrote of an earlier period, with the same dimensions;"
              + " repeat, the last period last, which weighs most. Cells hidden then are hidden"
              + " rather than others, so that what is hidden changes little.")
  private List<Path> earlier = new ArrayList<>();

  @Option(
      names = "--publish",
      paramLabel = "FILE",
      description =
          "With suppress: cells, by a column of codes for each dimension, that must be published."
              + " A sensitive one is refused; sensitive ones that are known because of them are"
              + " said, and the exit status is 1.")
  private @Nullable Path publish;

  @Option(
      names = "--hide",
      paramLabel = "FILE",
      description =
          "With suppress: cells, named likewise, that must be hidden and not be known, whatever"
              + " their count; they are primary.")
  private @Nullable Path hide;

  @Option(
      names = "--use",
      paramLabel = "FILE",
      description =
          "With suppress and optimal: how much cells are used, so that the little used are hidden"
              + " rather than others: a column use, above 0 (1 where no row says otherwise), and"
              + " codes of one dimension or more; a row holds for all cells with its codes. Repeat,"
              + " such as for cells that are looked up often and for ages; uses multiply.")
  private List<Path> use = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * What is asked.
   *
   * @throws ParameterException if it cannot be met beside the other options
   */
  CellChoices choices(boolean isSuppress, boolean isOptimal, boolean hasCoalition) {
    CellChoices choices = new CellChoices(earlier, publish, hide, use);
    if (!isSuppress && !choices.isNoneButUse()) {
      throw refused("--earlier, --publish, --hide: expected --method suppress; got another");
    }
    if (!isSuppress && !isOptimal && !choices.isNone()) {
      throw refused("--use: expected --method suppress or optimal; got another");
    }
    if (publish != null && hasCoalition) {
      throw refused(
          "--publish: expected no --coalition, whose groups could be known because of the cells"
              + " published; got one");
    }
    return choices;
  }

  private ParameterException refused(String why) {
    return new ParameterException(command.commandLine(), why);
  }
}
