package kg.koch.app.workspace.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.KochApplication;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.Progress;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.SynthSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The workspace on a data folder of its own. */
public final class RunningWorkspace implements AutoCloseable {

  private static final int PERSONS = 1_000;
  private static final int YEARS = 3;

  private final ConfigurableApplicationContext context;
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningWorkspace(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
  }

  /** On the folder of a small made-up country whose chain has run. */
  public static RunningWorkspace start(Path data) {
    runChain(data, CatalogFolder.findAbove(Path.of("")));
    return open(data);
  }

  /** On a demonstration's folder to which nothing was delivered yet. */
  public static RunningWorkspace startEmpty(Path data) {
    try (DataFolder held = DataFolder.hold(data)) {
      KeyFolder.open(new CountryFolder(held.root()).keys(), OptionalLong.of(1), new SecureRandom());
    }
    return open(data);
  }

  /** On a folder as it is. */
  public static RunningWorkspace open(Path data) {
    Path catalog = CatalogFolder.findAbove(Path.of(""));
    return new RunningWorkspace(
        SpringApplication.run(
            KochApplication.class,
            "--server.port=0",
            "--koch.data=" + data,
            "--koch.catalog=" + catalog),
        data);
  }

  private static void runChain(Path data, Path catalog) {
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      KeyFolder keys = KeyFolder.open(folder.keys(), OptionalLong.of(1), new SecureRandom());
      new MadeUpCountry(SynthSettings.endingUsually(PERSONS, YEARS, 1, Defects.usual(), 2))
          .writeTo(folder.synth(), (part, done, all) -> {});
      Chain chain = new Chain(folder, CatalogFolder.read(catalog), keys, 2, Progress.SILENT);
      chain.collect(folder.synth().resolve("deliveries"));
      chain.run();
    }
  }

  Path data() {
    return data;
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public String key() {
    return part(KeyFolder.class).workspace();
  }

  public URI address(String path) {
    String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> getWithoutKey(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)));
  }

  /** Sends the form of the deliveries page. */
  HttpResponse<String> deliver(String language, String source, String period, Path file)
      throws IOException, InterruptedException {
    String line = "made-up-boundary";
    String form =
        field(line, "name=\"source\"", source)
            + field(line, "name=\"period\"", period)
            + field(
                line,
                "name=\"file\"; filename=\"" + file.getFileName() + "\"",
                Files.readString(file, StandardCharsets.ISO_8859_1))
            + "--"
            + line
            + "--\r\n";
    return send(
        HttpRequest.newBuilder(address("/" + language + "/deliveries"))
            .header("Content-Type", "multipart/form-data; boundary=" + line)
            .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1)));
  }

  private static String field(String line, String name, String value) {
    return "--"
        + line
        + "\r\nContent-Disposition: form-data; "
        + name
        + "\r\n\r\n"
        + value
        + "\r\n";
  }

  /** Sends with the key, and with further cookies, {@code name=value} each. */
  public HttpResponse<String> send(HttpRequest.Builder request, String... cookies)
      throws IOException, InterruptedException {
    String key = "koch-workspace=" + key();
    return client.send(
        request
            .header(
                "Cookie",
                Stream.concat(Stream.of(key), Stream.of(cookies)).collect(Collectors.joining("; ")))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
