package kg.koch.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BridgeRelease;
import kg.koch.publish.bundle.HandMadeRelease;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The real portal on a free port, with two small hand-made releases. */
final class RunningPortal implements AutoCloseable {

  private final ServletWebServerApplicationContext context;

  private RunningPortal(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  static RunningPortal start(Path folder) throws IOException {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    Path releases = folder.resolve("releases");
    HandMadeRelease.writeEarlier(releases, files);
    HandMadeRelease.write(releases, files);
    Path key = folder.resolve("trusted.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    return onFolder(releases, key);
  }

  /** The same with one release whose figures have limits. */
  static RunningPortal startWithIntervals(Path folder) throws IOException {
    Path releases = folder.resolve("releases-with-intervals");
    HandMadeRelease.writeWithIntervals(releases, new ParquetTableFiles(folder));
    Path key = folder.resolve("trusted-intervals.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    return onFolder(releases, key);
  }

  /** The same with two releases that hold bridges between figures. */
  static RunningPortal startWithBridges(Path folder) throws IOException {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    Path releases = folder.resolve("releases-with-bridges");
    BridgeRelease.write(releases, files, "2025-01-01", 0);
    BridgeRelease.write(releases, files, "2026-01-01", 6);
    Path key = folder.resolve("trusted-bridges.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    return onFolder(releases, key);
  }

  static RunningPortal onFolder(Path releases, Path key) {
    return new RunningPortal(
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Portal.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--koch.releases=" + releases,
                "--koch.trusted-key=" + key));
  }

  String address(String path) {
    return "http://127.0.0.1:" + context.getWebServer().getPort() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
