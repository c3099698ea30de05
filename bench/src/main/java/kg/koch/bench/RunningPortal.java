package kg.koch.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The portal as a process of its own, started as the launcher starts it. */
final class RunningPortal implements AutoCloseable {

  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Process process;
  private final int port;
  private final long started = System.nanoTime();

  private RunningPortal(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static RunningPortal start(Path releases, Path trustedKey) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String launcher = Objects.requireNonNull(System.getProperty("koch.launcher"), "koch.launcher");
    Process process =
        new ProcessBuilder(
                launcher,
                "portal",
                "--releases=" + releases,
                "--trusted-key=" + trustedKey,
                "--port=" + port)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    return new RunningPortal(process, port);
  }

  int port() {
    return port;
  }

  /** Waits until the address is answered; the seconds from a moment of {@code nanoTime}. */
  double until(String address, long since) throws IOException, InterruptedException {
    while (!answers(address)) {
      if (!process.isAlive() || System.nanoTime() - since > PATIENCE_NANOS) {
        throw new IOException("The portal did not answer " + address);
      }
      Thread.sleep(20);
    }
    return (System.nanoTime() - since) / 1e9;
  }

  double untilSinceStart(String address) throws IOException, InterruptedException {
    return until(address, started);
  }

  private boolean answers(String address) {
    try (KeptConnection connection = new KeptConnection(port)) {
      return connection.get(address).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What it has used of processors; unlike the clock it hardly depends on what else is done. */
  double processorSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** The memory it holds in MiB: now, and the most so far. */
  long[] mebibytes() throws IOException {
    long[] found = new long[2];
    for (String line : Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"))) {
      String[] parts = line.split("\\s+");
      if (parts[0].equals("VmRSS:")) {
        found[0] = Long.parseLong(parts[1]) / 1024;
      }
      if (parts[0].equals("VmHWM:")) {
        found[1] = Long.parseLong(parts[1]) / 1024;
      }
    }
    return found;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
