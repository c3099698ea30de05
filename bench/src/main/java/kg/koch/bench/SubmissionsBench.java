package kg.koch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.FormsDatabase;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.CodeList;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Telephones that hand in a form of 100 questions at a steady rate, each resending until it hears
 * of success; in the middle the server is killed and started again. Told are the rate, the time
 * from when a submission was due to its success, and how many of those that were answered are not
 * in the database byte for byte: none may be.
 */
final class SubmissionsBench {

  private final Path folder;
  private final int rate;
  private final int seconds;
  private final PrintStream out;

  SubmissionsBench(Path folder, int rate, int seconds, PrintStream out) {
    this.folder = folder.resolve("submissions");
    this.rate = rate;
    this.seconds = seconds;
    this.out = out;
  }

  boolean run() throws IOException, InterruptedException {
    int all = rate * seconds;
    out.printf(
        Locale.ROOT,
        "%d submissions a second of a form of %d questions for %d s, server killed in the middle%n",
        rate,
        MadeUpForm.QUESTIONS,
        seconds);
    try (KilledServer server = KilledServer.start(folder)) {
      String secret = prepare();
      Telephones telephones = new Telephones(server.address(secret), rate, all);
      telephones.start();
      Thread.sleep(seconds * 500L);
      double outage = server.killAndStartAgain();
      double took = telephones.join();
      int lost = lost(all);
      tell(telephones.millis(), took, outage, telephones.resent(), lost);
      return lost == 0;
    }
  }

  /** The form and a token, put in beside the running server. */
  private String prepare() {
    try (OwnerDatabase database = OwnerDatabase.open(folder.resolve("postgres"))) {
      FormsDatabase forms = FormsDatabase.of(database);
      new FormTables(forms, Clock.systemUTC()).publish(MadeUpForm.xform(), Map.of());
      CodeList areas = CatalogFolder.read(KilledServer.catalog()).codeList("areas");
      return new DeviceTokens(forms, Clock.systemUTC(), new SecureRandom())
          .make("bench", "KG05236", Set.of(), areas, Set.of())
          .secret();
    }
  }

  /** How many of the submissions are not there, or not as they were sent. */
  private int lost(int all) {
    try (OwnerDatabase database = OwnerDatabase.open(folder.resolve("postgres"))) {
      Set<String> kept =
          JdbcClient.create(database.source())
              .sql("SELECT instance || ' ' || md5(xml) FROM collect.submission")
              .query(String.class)
              .set();
      int lost = 0;
      for (int number = 0; number < all; number++) {
        if (!kept.contains(MadeUpForm.instance(number) + " " + MadeUpForm.md5(number))) {
          lost++;
        }
      }
      return lost + Math.max(0, kept.size() - all);
    }
  }

  private void tell(long[] millis, double took, double outage, long resent, int lost) {
    long[] calm = Arrays.copyOf(millis, millis.length / 2 - rate);
    Arrays.sort(calm);
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    out.printf(
        Locale.ROOT,
        "  %,d answered with success in %.1f s: %.0f a second; server away for %.1f s, %,d requests"
            + " sent again%n",
        millis.length,
        took,
        millis.length / took,
        outage,
        resent);
    out.printf(
        Locale.ROOT,
        "  from due to success: before the kill p50 %d ms, p99 %d ms; of all p50 %d ms, p99 %,d ms;"
            + " lost %d%n",
        quantile(calm, 0.5),
        quantile(calm, 0.99),
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        lost);
  }

  private static long quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
  }
}
