package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.encoding.EncodedFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.link.privacy.EncodedMatch;
import kg.koch.link.privacy.EncodedMatcher;
import kg.koch.link.privacy.Encodings;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches two encoded files. */
@Command(
    name = "match-encoded",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds who is in two files that ./koch encode made, without names and without the key.",
      "",
      "Writes id_left, id_right and their similarity (Dice coefficient, 0 to 1); each record once,"
          + " the most similar first served."
    })
final class MatchEncodedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "LEFT", description = "One side's encodings.")
  private Path left = Path.of("");

  @Parameters(index = "1", paramLabel = "RIGHT", description = "The other side's.")
  private Path right = Path.of("");

  @Option(
      names = "--threshold",
      required = true,
      description = "Least similarity of a match, above 0 and at most 1; try it on known truth.")
  private double threshold;

  @Mixin private OutOption out = new OutOption();

  @Override
  public Integer call() throws IOException {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--threshold: expected a number above 0 and at most 1; got " + threshold);
    }
    Encodings one = EncodedFile.read(left);
    Encodings other = EncodedFile.read(right);
    TableOutput matches = new TableOutput("id_left", "id_right", "similarity");
    for (EncodedMatch match : matches(one, other)) {
      matches.row(one.id(match.left()), other.id(match.right()), match.dice());
    }
    out.write(matches);
    return 0;
  }

  private List<EncodedMatch> matches(Encodings one, Encodings other) {
    try {
      return new EncodedMatcher(one, other, threshold).matches();
    } catch (IllegalArgumentException different) {
      throw new BadInputException(
          Place.file(left + ", " + right),
          "files encoded with the same key and settings",
          "fingerprints " + one.fingerprint() + " and " + other.fingerprint(),
          "Encode both again with one settings file and one key.");
    }
  }
}
