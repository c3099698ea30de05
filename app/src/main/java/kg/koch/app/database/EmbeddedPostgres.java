package kg.koch.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the data folder's own, on the loopback address, started with the workspace and
 * stopped with it.
 *
 * <p>Its user must give a password (SCRAM); the password is made at the first start and kept in the
 * data folder. A server left over by a killed workspace is stopped before a new one starts, so that
 * no two ever share the files.
 */
final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "postgres";

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final String password;

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  static EmbeddedPostgres start(Path folder, SecureRandom random) throws IOException {
    Path files = folder.resolve("files");
    Path secret = folder.resolve("password");
    Files.createDirectories(folder);
    Leftover.stop(files);
    boolean first = !Files.exists(secret) || !Files.exists(files.resolve("PG_VERSION"));
    if (first) {
      removeUnfinished(files);
    }
    String password = first ? newPassword(random) : Files.readString(secret).strip();
    var builder =
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
            .setDataDirectory(files)
            // Else the library deletes the files when the server stops.
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "60");
    if (!first) {
      builder.setConnectConfig("password", password);
    }
    EmbeddedPostgres started = new EmbeddedPostgres(builder.start(), password);
    if (first) {
      started.requirePassword(files, secret);
    }
    return started;
  }

  /** What a first start that was killed has left. */
  private static void removeUnfinished(Path files) throws IOException {
    if (Files.exists(files)) {
      try (Stream<Path> all = Files.walk(files)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  String user() {
    return USER;
  }

  String password() {
    return password;
  }

  /**
   * The password is set first, asked for next and kept last: killed in between, the next start
   * begins anew.
   */
  private void requirePassword(Path files, Path secret) throws IOException {
    try (Connection connection = DriverManager.getConnection(url() + "?user=" + USER);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
      Files.write(
          files.resolve("pg_hba.conf"),
          List.of("local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256"),
          StandardCharsets.UTF_8);
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException failure) {
      throw new IOException(
          "The embedded PostgreSQL did not take its password: " + failure.getMessage(), failure);
    }
    Path beside = secret.resolveSibling("password.new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, password);
    Files.move(beside, secret, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newPassword(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
