package kg.koch.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry of the command line; the launcher {@code ./koch} starts it. */
@Command(
    name = "koch",
    description = "Migration data, from raw deliveries to published figures.",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class KochCommand {

  private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

  private static final Map<String, Supplier<Callable<Integer>>> OF_LINK = ofLink();

  KochCommand() {}

  private static Map<String, Supplier<Callable<Integer>>> commands() {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("age-schedule", AgeScheduleCommand::new);
    commands.put("capture", CaptureCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("deliver", DeliverCommand::new);
    commands.put("demo", DemoCommand::new);
    commands.put("dictionary", DictionaryCommand::new);
    commands.put("encode", EncodeCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("fan", FanCommand::new);
    commands.put("flows", FlowsCommand::new);
    commands.put("forms", FormsCommand::new);
    commands.put("indices", IndicesCommand::new);
    commands.put("ipf", IpfCommand::new);
    commands.put("journey", JourneyCommand::new);
    commands.put("link", LinkCommand::new);
    commands.put("match-encoded", MatchEncodedCommand::new);
    commands.put("mirror", MirrorCommand::new);
    commands.put("project", ProjectCommand::new);
    commands.put("protect", ProtectCommand::new);
    commands.put("provisional", ProvisionalCommand::new);
    commands.put("reconcile", ReconcileCommand::new);
    commands.put("reference", ReferenceCommand::new);
    commands.put("remittances", RemittancesCommand::new);
    commands.put("residence", ResidenceCommand::new);
    commands.put("residency-index", ResidencyIndexCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("spells", SpellsCommand::new);
    commands.put("supplier-token", SupplierTokenCommand::new);
    commands.put("survey", SurveyCommand::new);
    commands.put("survival", SurvivalCommand::new);
    commands.put("synth", SynthCommand::new);
    commands.put("synth-records", SynthRecordsCommand::new);
    commands.put("template", TemplateCommand::new);
    commands.put("train", TrainCommand::new);
    commands.put("watch", WatchCommand::new);
    commands.put("xroad", XRoadCommand::new);
    return commands;
  }

  /** Commands below {@code link}. */
  private static Map<String, Supplier<Callable<Integer>>> ofLink() {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("evaluate", LinkEvaluateCommand::new);
    commands.put("explain", LinkExplainCommand::new);
    commands.put("add", LinkAddCommand::new);
    commands.put("find", LinkFindCommand::new);
    commands.put("export", LinkExportCommand::new);
    return commands;
  }

  public static void main(String[] arguments) {
    System.exit(execute(commandLine(arguments), arguments));
  }

  /** Full memory is no exception of a command, so its failures do not hear of it. */
  static int execute(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      line.getErr().println(Failures.MEMORY_FULL);
      return Failures.BAD_INPUT;
    }
  }

  /** All commands. */
  static CommandLine commandLine() {
    return commandLine(new String[0]);
  }

  /** The commands that are named, or all where none is: reading their options takes its time. */
  private static CommandLine commandLine(String[] arguments) {
    CommandLine line = new CommandLine(new KochCommand());
    addNamed(line, COMMANDS, arguments, 0);
    CommandLine link = line.getSubcommands().get("link");
    if (link != null) {
      addNamed(link, OF_LINK, arguments, 1);
    }
    return line.setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * @param at where among the arguments one may be named
   */
  private static void addNamed(
      CommandLine line,
      Map<String, Supplier<Callable<Integer>>> commands,
      String[] arguments,
      int at) {
    String named =
        arguments.length > at && commands.containsKey(arguments[at]) ? arguments[at] : "";
    commands.forEach(
        (name, command) -> {
          if (named.isEmpty() || named.equals(name)) {
            line.addSubcommand(name, command.get());
          }
        });
  }
}
