package kg.koch.app.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a data folder for a command: the server of a workspace that runs is joined, else
 * one is started and stopped again. The command comes as the owner, who is bound by no area; it
 * runs on the machine and with the rights of whoever owns the folder.
 *
 * <p>A server told by the environment, {@code KOCH_DATABASE_URL} with {@code _USER} and {@code
 * _PASSWORD}, is used as the workspace uses it.
 */
public final class OwnerDatabase implements AutoCloseable {

  private final HikariDataSource pool = new HikariDataSource();
  private final @Nullable EmbeddedPostgres started;

  private OwnerDatabase(
      String url, String user, String password, @Nullable EmbeddedPostgres started) {
    this.started = started;
    pool.setPoolName("command");
    pool.setMaximumPoolSize(2);
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
  }

  /**
   * @param folder the data folder's {@code postgres}
   */
  public static OwnerDatabase open(Path folder) {
    quiet();
    try {
      OwnerDatabase database = reach(folder);
      DatabaseConfiguration.migrate(database.pool);
      return database;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A command prints its result alone; what goes wrong still comes through. */
  private static void quiet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    }
  }

  private static OwnerDatabase reach(Path folder) throws IOException {
    String url = System.getenv("KOCH_DATABASE_URL");
    if (url != null && !url.isEmpty()) {
      return new OwnerDatabase(
          url, System.getenv("KOCH_DATABASE_USER"), System.getenv("KOCH_DATABASE_PASSWORD"), null);
    }
    Path files = folder.resolve("files");
    if (Leftover.find(files).isPresent()) {
      List<String> note = Files.readAllLines(files.resolve("postmaster.pid"));
      String port = note.get(3).strip();
      return new OwnerDatabase(
          "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
          EmbeddedPostgres.USER,
          Files.readString(folder.resolve("password")).strip(),
          null);
    }
    EmbeddedPostgres own = EmbeddedPostgres.start(folder, new SecureRandom());
    return new OwnerDatabase(own.url(), own.user(), own.password(), own);
  }

  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
    if (started != null) {
      try {
        started.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
