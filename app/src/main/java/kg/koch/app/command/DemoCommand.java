package kg.koch.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.PrintedProgress;
import kg.koch.app.chain.Progress;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.publish.bundle.Release;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.SynthSettings;
import kg.koch.terms.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes a made-up country, delivers its files and carries them to a release. The launcher opens
 * portal and workspace afterwards. Started again on the same folder it finds everything done.
 */
@Command(
    name = "demo",
    description = "Makes a made-up country, runs the whole chain, opens portal and workspace.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(names = "--persons", description = "Registered persons (${DEFAULT-VALUE}: 1 in 100).")
  private int persons = 70_000;

  @Option(names = "--seed", description = "Chooses the country (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--years", description = "Years observed, up to 2026-01-01 (${DEFAULT-VALUE}).")
  private int years = 5;

  @Option(
      names = "--defects",
      description = "What is wrong with the files: none or usual (${DEFAULT-VALUE}).")
  private String defects = "usual";

  @Mixin private RepairOptions repair = new RepairOptions();

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of("data/demo");

  @Option(
      names = "--threads",
      description = "Threads; the result does not depend on it (${DEFAULT-VALUE}).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--port",
      description = "Port of the portal; the workspace takes the next (${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--no-serve", description = "Stop when the release is published.")
  private boolean noServe;

  DemoCommand() {}

  @Override
  public Integer call() {
    SynthSettings settings = OptionRefusal.of(spec, this::settings);
    RepairPlan plan = repair.plan();
    Catalog declared = catalog.read();
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      Progress progress = new PrintedProgress(spec.commandLine().getOut());
      KeyFolder keys = KeyFolder.open(folder.keys(), OptionalLong.of(seed), new SecureRandom());
      new Ledger(folder.root(), Chain.CODE_VERSION).removeUnfinished();
      makeUp(folder, settings, progress);
      Chain chain = new Chain(folder, declared, keys, plan, threads, progress);
      chain.collect(folder.synth().resolve("deliveries"));
      Release release = chain.run();
      DemoReview.prepare(folder, seed, threads, progress);
      tell(folder, release);
    }
    return 0;
  }

  private SynthSettings settings() {
    Defects chosen = defects.equals("none") ? Defects.none() : Defects.usual();
    if (!defects.equals("none") && !defects.equals("usual")) {
      throw new IllegalArgumentException("--defects: expected none or usual; got " + defects);
    }
    return SynthSettings.endingUsually(persons, years, seed, chosen, threads);
  }

  /** The country's name is its settings; a folder holds one country only. */
  private void makeUp(CountryFolder folder, SynthSettings settings, Progress progress) {
    String country =
        "persons=%d years=%d seed=%d defects=%s%n".formatted(persons, years, seed, defects);
    if (Files.exists(folder.synth())) {
      refuseAnother(folder, country);
      return;
    }
    progress.step(
        "make up",
        () -> {
          Path beside = folder.unfinished().resolve("country");
          new MadeUpCountry(settings).writeTo(beside, (part, done, all) -> {});
          FolderFiles.write(beside.resolve("settings"), country);
          FolderFiles.moveWhole(beside, folder.synth());
          return country;
        },
        made ->
            "a country of %,d persons and %d years: made up, nobody in it exists"
                .formatted(persons, years));
  }

  private void refuseAnother(CountryFolder folder, String country) {
    String before = FolderFiles.read(folder.synth().resolve("settings"));
    if (!before.equals(country)) {
      throw new BadInputException(
          BadInputException.Place.file(folder.root().toString()),
          "the made-up country " + country.strip(),
          before.strip(),
          "Name another folder with --data, or ask for the country that is there.");
    }
  }

  private void tell(CountryFolder folder, Release release) {
    var out = spec.commandLine().getOut();
    release
        .quality()
        .errors()
        .forEach(
            error ->
                out.printf(
                    Locale.ROOT,
                    "  %s %-28s measured %,9.0f  truth %,9.0f  error %+.2f %%%n",
                    error.table(),
                    error.measure(),
                    error.published(),
                    error.truth(),
                    error.relativeError() * 100));
    out.println("Release " + folder.releases().resolve(release.id()));
    out.flush();
  }
}
