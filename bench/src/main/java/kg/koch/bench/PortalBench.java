package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import kg.koch.publish.bundle.SigningKey;

/**
 * The portal with a release of some five million figures in one table: how soon it shows a figure
 * of a release that is put on its shelf, how much memory it holds, and how long readers wait when
 * many come at once. Load and portal share the processors.
 *
 * <p>Bars: a figure is shown within 2 s; less than 512 MiB at any time; nothing fails. How long
 * readers wait is told and has no verdict: it depends on what else the machine does.
 */
final class PortalBench {

  private static final int PAGES_A_SECOND = 1_000;
  private static final int QUERIES_A_SECOND = 100;
  private static final int CONNECTIONS = 32;
  private static final int LARGEST_MEBIBYTES = 512;
  private static final double SLOWEST_OPENING_SECONDS = 2;
  private static final int AREAS = 56;
  private static final String TABLE = "/tables/" + MadeUpRelease.TABLE;

  private static final List<String> PAGES =
      List.of(
          "/ky" + TABLE,
          "/ru" + TABLE,
          "/en" + TABLE,
          "/en" + TABLE + "?SEX=S1",
          "/en" + TABLE + "?AGE=Y3&SEX=S2",
          "/ru" + TABLE + "?PARTNER=P5");

  private final Path folder;
  private final int seconds;
  private final PrintStream out;

  PortalBench(Path folder, int seconds, PrintStream out) {
    this.folder = folder.resolve("portal");
    this.seconds = seconds;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException {
    Path shelf = Files.createDirectories(folder.resolve("shelf"));
    Path made = makeRelease();
    try (RunningPortal portal = RunningPortal.start(shelf, folder.resolve("trusted.pub"))) {
      double start = portal.untilSinceStart("/en/about");
      Path standing = shelf.resolve(made.getFileName());
      long moved = System.nanoTime();
      Files.move(made, standing);
      double before = portal.processorSeconds();
      double opening = portal.until("/en" + TABLE, moved);
      double used = portal.processorSeconds() - before;
      tell("portal started, without a release", "%.2f s", start);
      tell(
          "release put on the shelf until its table is shown",
          "%.2f s (bar: 2 s), %.2f s of processors",
          opening,
          used);
      tell("memory then", "%d MiB", portal.mebibytes()[0]);
      int failed = load(portal);
      long most = portal.mebibytes()[1];
      tell("memory, the most at any time", "%d MiB (bar: 512 MiB)", most);
      return failed == 0 && most < LARGEST_MEBIBYTES && opening < SLOWEST_OPENING_SECONDS;
    }
  }

  private Path makeRelease() throws IOException {
    SigningKey key = newKey();
    Files.writeString(folder.resolve("trusted.pub"), key.publicKey().text());
    long start = System.nanoTime();
    Path made = MadeUpRelease.write(folder.resolve("made"), folder.resolve("unfinished"), key);
    Path table = made.resolve("tables").resolve(MadeUpRelease.TABLE + ".parquet");
    tell(
        "made-up release protected, signed and written",
        "%.0f s, table of %d bytes",
        (System.nanoTime() - start) / 1e9,
        Files.size(table));
    return made;
  }

  private static SigningKey newKey() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has Ed25519", impossible);
    }
  }

  private int load(RunningPortal portal) throws InterruptedException {
    // Compiled code and a warm cache are what a portal has all day; the first seconds are not told.
    new SteadyLoad(portal.port(), PAGES_A_SECOND / 4, CONNECTIONS).run(2_000, PortalBench::page);
    SteadyLoad slow = new SteadyLoad(portal.port(), QUERIES_A_SECOND / 4, CONNECTIONS);
    slow.run(200, PortalBench::newQuery);
    slow.run(50, PortalBench::askedBefore);
    return load(portal, "table pages", PAGES_A_SECOND, PortalBench::page)
        + load(
            portal,
            "queries of 10,000 figures, asked before",
            QUERIES_A_SECOND,
            PortalBench::askedBefore)
        + load(
            portal,
            "queries of 10,000 figures, all new",
            QUERIES_A_SECOND,
            at -> newQuery(at + 200));
  }

  /** How many failed. */
  private int load(RunningPortal portal, String what, int rate, IntFunction<String> address)
      throws InterruptedException {
    double before = portal.processorSeconds();
    SteadyLoad.Outcome outcome =
        new SteadyLoad(portal.port(), rate, CONNECTIONS).run(rate * seconds, address);
    double used = portal.processorSeconds() - before;
    tell(
        what,
        "%.0f a second; p50 %.1f ms, p99 %.1f ms, most %.0f ms; %.1f ms of a processor and %.1f kB"
            + " each; %d failed",
        outcome.perSecond(),
        outcome.quantile(0.5),
        outcome.quantile(0.99),
        outcome.quantile(1),
        1e3 * used / outcome.millis().length,
        outcome.bytes() / 1e3 / outcome.millis().length,
        outcome.failed());
    return outcome.failed();
  }

  private static String page(int at) {
    return PAGES.get(at % PAGES.size());
  }

  private static String askedBefore(int at) {
    return query(at % 5, 0);
  }

  /** Another one for each number up to some three thousand. */
  private static String newQuery(int at) {
    return query(at % AREAS, 1 + at / AREAS);
  }

  /** 60 months of an area, one sex, all 22 ages and 8 of the countries: 10,560 observations. */
  private static String query(int area, int variant) {
    StringBuilder partners = new StringBuilder();
    int first = 1 + variant / 3 % 14;
    for (int partner = first; partner < first + 8; partner++) {
      partners.append(partner == first ? "P" : "+P").append(partner);
    }
    int oblast = 2 + area / 7;
    String code =
        area % 7 == 0
            ? String.format(Locale.ROOT, "KG%02d", oblast)
            : String.format(Locale.ROOT, "KG%02d%03d", oblast, area % 7);
    String sex = variant % 3 == 0 ? "_T" : "S" + variant % 3;
    return "/sdmx/v2/data/dataflow/KOCH/%s/1.0/%s.%s.*.%s?format=csv"
        .formatted(MadeUpRelease.TABLE, code, sex, partners);
  }

  private void tell(String what, String words, Object... values) {
    out.printf(Locale.ROOT, "  %-52s ", what);
    out.printf(Locale.ROOT, words + "%n", values);
  }
}
