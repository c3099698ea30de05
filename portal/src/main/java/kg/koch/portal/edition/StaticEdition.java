package kg.koch.portal.edition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.portal.Portal;
import kg.koch.portal.release.Shelf;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The command {@code ./koch export-site}: writes the site of a release as files.
 *
 * <p>Exit status: 0 written, 2 bad arguments, 3 bad input.
 */
public final class StaticEdition {

  private static final String USAGE =
      """
      Writes the site of a release as files that any file server can send.

        ./koch export-site --out DIR [--releases DIR] [--trusted-key FILE] [--release ID] [--base URL]

        --out          a new or empty folder
        --releases     the folder of releases (default: those of the made-up country)
        --trusted-key  whose releases are believed (default: trusted.pub in that folder)
        --release      the release shown; those before it are its history (default: the latest)
        --base         where the files will stand, for addresses that must be whole, such as
                       https://example.org/figures
      """;

  private static final List<String> KNOWN =
      List.of("out", "releases", "trusted-key", "release", "base");

  private StaticEdition() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Runs the command and gives its exit status. */
  public static int run(List<String> arguments, PrintStream out, PrintStream errors)
      throws IOException, InterruptedException {
    Map<String, String> told = new TreeMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
      if (!KNOWN.contains(name) || parts.length != 2) {
        (argument.equals("--help") ? out : errors).print(USAGE);
        return argument.equals("--help") ? 0 : 2;
      }
      told.put(name, parts[1]);
    }
    if (!told.containsKey("out") || !told.containsKey("releases")) {
      errors.print(USAGE);
      return 2;
    }
    try {
      Edition.Written written = write(told);
      out.printf(
          Locale.ROOT,
          "%,d pages and %,d other files, %,d MB, in %s%n",
          written.pages(),
          written.files() - written.pages(),
          written.bytes() / 1_000_000,
          told.get("out"));
      return 0;
    } catch (BadInputException refused) {
      errors.println(refused.getMessage());
      return 3;
    }
  }

  private static Edition.Written write(Map<String, String> told)
      throws IOException, InterruptedException {
    Path out = Path.of(told.getOrDefault("out", ""));
    requireEmpty(out);
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=ERROR",
                "--logging.level.kg.koch=WARN",
                "--koch.releases=" + told.get("releases"),
                "--koch.until-release=" + told.getOrDefault("release", "")));
    if (told.containsKey("trusted-key")) {
      settings.add("--koch.trusted-key=" + told.get("trusted-key"));
    }
    try (ServletWebServerApplicationContext portal =
        (ServletWebServerApplicationContext)
            SpringApplication.run(Portal.class, settings.toArray(String[]::new))) {
      requireRelease(portal.getBean(Shelf.class), told);
      String origin = "http://127.0.0.1:" + Objects.requireNonNull(portal.getWebServer()).getPort();
      String base = told.getOrDefault("base", "").replaceAll("/$", "");
      return new Edition(origin, base, out).write();
    }
  }

  private static void requireEmpty(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> inside = Files.list(out)) {
      if (inside.findAny().isPresent()) {
        throw new BadInputException(
            BadInputException.Place.file(out.toString()),
            "a new or empty folder",
            "one with files",
            "Name another with --out, or empty it: an edition is written whole.");
      }
    }
  }

  private static void requireRelease(Shelf shelf, Map<String, String> told) {
    String asked = told.getOrDefault("release", "");
    List<String> there = shelf.releases().stream().map(Release::id).toList();
    if (asked.isEmpty() ? there.isEmpty() : !there.contains(asked)) {
      throw new BadInputException(
          BadInputException.Place.file(String.valueOf(told.get("releases"))),
          asked.isEmpty() ? "a release signed by the trusted key" : "release " + asked,
          "releases " + there,
          "Name the folder with --releases, the signer's key with --trusted-key.");
    }
  }
}
