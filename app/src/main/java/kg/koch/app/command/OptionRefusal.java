package kg.koch.app.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Says what a library refuses of the values of options as a fault of the command line. */
final class OptionRefusal {

  private OptionRefusal() {}

  /**
   * What is made of the options.
   *
   * @throws ParameterException with the message of an IllegalArgumentException thrown on the way
   */
  static <T> T of(CommandSpec command, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(
          command.commandLine(), String.valueOf(refused.getMessage()), refused);
    }
  }
}
