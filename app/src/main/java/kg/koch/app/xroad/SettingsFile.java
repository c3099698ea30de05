package kg.koch.app.xroad;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.app.xroad.XRoadSettings.KeyStores;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.MessageHeaders;
import kg.koch.xroad.ServiceId;

/** Reads {@code key = value} lines. A key it does not know is refused: it may be a slip. */
final class SettingsFile {

  private static final Pattern LISTEN = Pattern.compile("([^:/]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})");
  private static final Pattern OF_A_SOURCE = Pattern.compile("deliveries\\.([a-z0-9-]+)\\.members");
  private static final Set<String> KNOWN =
      Set.of(
          "security-server",
          "client",
          "user",
          "key-store",
          "key-store-password-file",
          "trust-store",
          "trust-store-password-file",
          "persons.services",
          "listen",
          "figures.members");

  private final Path file;
  private final Properties values = new Properties();

  SettingsFile(Path file) {
    this.file = file;
  }

  XRoadSettings read() {
    load();
    refuseUnknown();
    Optional<KeyStores> keys = keys();
    URI server = required("security-server", URI::create, "an address as https://server.example");
    boolean plain = "http".equals(server.getScheme()) && isThisMachine(server.getHost());
    boolean bare = server.getHost() != null && server.getPath().replace("/", "").isEmpty();
    if (!bare || !plain && !"https".equals(server.getScheme())) {
      throw refused(
          "security-server",
          "an https address without a path, or http on this machine",
          "'" + server + "'");
    }
    if (!plain && keys.isEmpty()) {
      throw refused(
          "key-store", "a key store: the security server is reached by mutual TLS", "none");
    }
    return new XRoadSettings(
        server,
        required("client", ClientId::parse, "a subsystem as KG/GOV/70000001/migration"),
        text("user")
            .map(told -> parsed("user", told, MessageHeaders::requireUser, "a user as KG-koch")),
        keys,
        list("persons.services", ServiceId::parse),
        provided(keys.isPresent()));
  }

  private void load() {
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    } catch (NoSuchFileException missing) {
      throw new BadInputException(
          Place.file(file.toString()), "a file of settings", "none there", "Check the path.");
    } catch (IllegalArgumentException malformed) {
      throw new BadInputException(
          Place.file(file.toString()), "lines of key = value", "others", "Mend the file.");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void refuseUnknown() {
    for (String key : values.stringPropertyNames().stream().sorted().toList()) {
      if (!KNOWN.contains(key) && !OF_A_SOURCE.matcher(key).matches()) {
        throw refused(key, "a key of docs/operations/x-road.md", "another one");
      }
    }
  }

  private Optional<KeyStores> keys() {
    if (text("key-store").isEmpty() && text("trust-store").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyStores(
            path("key-store"),
            path("key-store-password-file"),
            path("trust-store"),
            path("trust-store-password-file")));
  }

  private Path path(String key) {
    Path path =
        required(key, file.toAbsolutePath().resolveSibling("")::resolve, "a file beside this one");
    if (!Files.isRegularFile(path)) {
      throw refused(key, "a file", "none at " + path);
    }
    return path;
  }

  private Optional<Provided> provided(boolean hasKeys) {
    Optional<InetSocketAddress> listen = text("listen").map(told -> listen(told, hasKeys));
    Set<ClientId> figures = list("figures.members", ClientId::parse);
    Map<String, Set<ClientId>> deliveries = new TreeMap<>();
    for (String key : values.stringPropertyNames()) {
      Matcher source = OF_A_SOURCE.matcher(key);
      if (source.matches()) {
        deliveries.put(source.group(1), list(key, ClientId::parse));
      }
    }
    if (listen.isEmpty() && !(figures.isEmpty() && deliveries.isEmpty())) {
      throw refused("listen", "an address to listen on, since members may ask", "none");
    }
    return listen.map(address -> new Provided(address, figures, deliveries));
  }

  private InetSocketAddress listen(String told, boolean hasKeys) {
    Matcher parts = LISTEN.matcher(told);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 0xFFFF) {
      throw refused("listen", "a host and port as 10.0.0.5:8443", "'" + told + "'");
    }
    InetSocketAddress address =
        new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    if (address.isUnresolved()) {
      throw refused("listen", "a host of this machine", "'" + told + "'");
    }
    if (!hasKeys && !address.getAddress().isLoopbackAddress()) {
      throw refused(
          "listen", "a key store for mutual TLS, or an address of this machine alone", "neither");
    }
    return address;
  }

  private static boolean isThisMachine(String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException unknown) {
      return false;
    }
  }

  private <T> Set<T> list(String key, Function<String, T> parse) {
    Set<T> read = new LinkedHashSet<>();
    Arrays.stream(text(key).orElse("").split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(one -> read.add(parsed(key, one, parse, "identifiers with commas between")));
    return read;
  }

  private <T> T required(String key, Function<String, T> parse, String expected) {
    String told = text(key).orElseThrow(() -> refused(key, expected, "nothing"));
    return parsed(key, told, parse, expected);
  }

  private <T> T parsed(String key, String told, Function<String, T> parse, String expected) {
    try {
      return parse.apply(told);
    } catch (IllegalArgumentException unusable) {
      throw refused(key, expected, "'" + told + "'");
    }
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.getProperty(key))
        .map(String::strip)
        .filter(told -> !told.isEmpty());
  }

  private BadInputException refused(String key, String expected, String came) {
    return new BadInputException(
        new Place(file.toString(), null, key),
        expected,
        came,
        "Mend the settings; docs/operations/x-road.md has an example.");
  }
}
