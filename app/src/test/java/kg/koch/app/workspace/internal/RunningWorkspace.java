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

/** The workspace on the data folder of a small made-up country whose chain has run. */
final class RunningWorkspace implements AutoCloseable {

  private static final int PERSONS = 1_000;
  private static final int YEARS = 3;

  private final ConfigurableApplicationContext context;
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningWorkspace(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
  }

  static RunningWorkspace start(Path data) {
    Path catalog = CatalogFolder.findAbove(Path.of(""));
    runChain(data, catalog);
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

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  String key() {
    return part(KeyFolder.class).workspace();
  }

  URI address(String path) {
    String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> getWithoutKey(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
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

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.header("Cookie", "koch-workspace=" + key()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
