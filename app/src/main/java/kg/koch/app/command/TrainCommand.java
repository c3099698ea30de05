package kg.koch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Loads what the other commands load, so that the launcher can keep it in a class-data archive. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    KochCommand.commandLine().getSubcommands().values().forEach(CommandLine::getUsageMessage);
    return 0;
  }
}
