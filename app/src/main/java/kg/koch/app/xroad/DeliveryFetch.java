package kg.koch.app.xroad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.DeliveryManifest;
import kg.koch.xroad.RestAddress;
import kg.koch.xroad.ServiceId;

/**
 * Fetches a delivery from a supplier's REST service, chunk by chunk.
 *
 * <p>Guarantees: what is handed on is byte for byte the file whose SHA-256 the service named; a
 * fetch that breaks off goes on with the first chunk that is missing. Not checked: the content,
 * which is the work of collect and check.
 */
public final class DeliveryFetch {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

  private final SecurityServer server;
  private final Path arriving;

  /**
   * @param arriving folder in which files lie until they are whole; kept between runs
   */
  public DeliveryFetch(SecurityServer server, Path arriving) {
    this.server = server;
    this.arriving = arriving;
  }

  /**
   * Fetches a delivery and hands it on; removed from where it lay once that has returned.
   *
   * @param deliver takes the whole file in
   * @throws BadInputException if X-Road or the service refuses, or sends something else than it
   *     named; what came whole is kept for the next run
   */
  public <T> T fetch(ServiceId service, String source, String period, Function<Path, T> deliver) {
    requireName("source", source);
    requireName("period", period);
    String path = "/deliveries/" + source + "/" + period;
    String subject = "delivery " + source + " " + period;
    DeliveryManifest manifest =
        DeliveryManifest.parse(
            server.get(new RestAddress(service, path), subject), service, source, period);
    try {
      ArrivingFile file = ArrivingFile.open(arriving.resolve(source + "_" + period), manifest);
      for (int chunk = file.keepWholeChunks(); chunk < manifest.chunks().size(); chunk++) {
        byte[] bytes =
            server.get(
                new RestAddress(service, path + "/chunks/" + chunk), subject + " chunk " + chunk);
        if (!file.append(chunk, bytes)) {
          throw refused(service, "chunk %d as its hash says".formatted(chunk));
        }
      }
      if (!file.isWhole()) {
        file.remove();
        throw refused(service, "a file as its hash says");
      }
      T taken = deliver.apply(file.path());
      file.remove();
      return taken;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireName(String what, String told) {
    if (!NAME.matcher(told).matches()) {
      throw new BadInputException(
          BadInputException.Place.file("The " + what),
          "letters, digits and hyphens",
          "another text",
          "Name it as the catalog does.");
    }
  }

  private static BadInputException refused(ServiceId service, String expected) {
    return new BadInputException(
        BadInputException.Place.file("Service " + service),
        expected,
        "other bytes",
        "Run again: what came before is kept. If it happens again, tell the owner of the service.");
  }
}
