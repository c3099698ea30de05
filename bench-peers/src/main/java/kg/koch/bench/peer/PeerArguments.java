package kg.koch.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What each tool is asked to do.
 *
 * @param right null when duplicates within {@code left} are sought
 */
record PeerArguments(Path out, PeerFile left, @Nullable PeerFile right) {

  /**
   * @throws IllegalArgumentException unless there are three or four: OUT ID A [B]
   */
  static PeerArguments of(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      throw new IllegalArgumentException(
          "Expected OUT ID A [B]; got " + arguments.length + " arguments");
    }
    PeerFile left = PeerFile.read(Path.of(arguments[2]), arguments[1]);
    PeerFile right =
        arguments.length == 4 ? PeerFile.read(Path.of(arguments[3]), arguments[1]) : null;
    return new PeerArguments(Path.of(arguments[0]), left, right);
  }
}
