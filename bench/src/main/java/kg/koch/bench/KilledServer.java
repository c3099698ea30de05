package kg.koch.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.catalog.CatalogFolder;

/** A workspace of its own process, which can be killed as by {@code kill -9}. */
final class KilledServer implements AutoCloseable {

  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Path folder;
  private final int port;
  private Process process;

  private KilledServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  static Path catalog() {
    String told = System.getProperty("koch.catalog");
    return told == null ? CatalogFolder.findAbove(Path.of("")) : Path.of(told);
  }

  static KilledServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    KilledServer server = new KilledServer(folder, port, launch(folder, port));
    server.await();
    return server;
  }

  private static Process launch(Path folder, int port) throws IOException {
    List<String> options = new ArrayList<>(ChainBench.options());
    options.add("-Xmx1g");
    return ProcessRun.javaCommand(
            options,
            System.getProperty("java.class.path"),
            "kg.koch.app.KochApplication",
            List.of(
                "--koch.data=" + folder, "--koch.catalog=" + catalog(), "--server.port=" + port))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  URI address(String secret) {
    return URI.create("http://127.0.0.1:" + port + "/openrosa/" + secret + "/submission");
  }

  /** Gives the seconds from the kill until it answers again. */
  double killAndStartAgain() throws IOException, InterruptedException {
    long killed = System.nanoTime();
    process.destroyForcibly().waitFor();
    process = launch(folder, port);
    await();
    return (System.nanoTime() - killed) / 1e9;
  }

  private void await() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IOException("The server did not start; run ./koch serve to see why");
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/openrosa/formList")
                  .toURL()
                  .openConnection();
      return connection.getResponseCode() == 400;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
