package kg.koch.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server whose workspace was killed: still running, its process number in
 * postmaster.pid.
 */
final class Leftover {

  private static final int PATIENCE_SECONDS = 30;

  private Leftover() {}

  static void stop(Path files) throws IOException {
    Path note = files.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    Optional<ProcessHandle> server = find(files);
    if (server.isPresent()) {
      stop(server.get());
    }
    Files.deleteIfExists(note);
  }

  /** The server that runs on these files, left over or in use. */
  static Optional<ProcessHandle> find(Path files) throws IOException {
    Path note = files.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    return Files.readAllLines(note).stream()
        .findFirst()
        .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
        .filter(Leftover::isPostgres);
  }

  /** A process number may have been given to another program since; its name tells. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  private static void stop(ProcessHandle server) throws IOException {
    server.destroy();
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new IOException(
          "A database server of an earlier workspace (process %d) did not stop within %d seconds. Stop it and start again."
              .formatted(server.pid(), PATIENCE_SECONDS),
          slow);
    } catch (ExecutionException failure) {
      throw new IOException("Waiting for a leftover database server failed", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a leftover database server stopped", interrupted);
    }
  }
}
