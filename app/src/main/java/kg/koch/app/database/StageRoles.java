package kg.koch.app.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The login of each stage, of clerical review and of the microdata desk: role {@code koch_<stage>},
 * which owns nothing and may use its own schema only.
 *
 * <p>Passwords are new at every start and live in memory alone.
 */
final class StageRoles {

  static final List<String> STAGES =
      List.of("collect", "check", "link", "measure", "protect", "publish", "review", "microdata");

  private final Map<String, String> passwords = new HashMap<>();

  StageRoles(DataSource owner, SecureRandom random) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String stage : STAGES) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        statement.execute("ALTER ROLE koch_" + stage + " LOGIN PASSWORD '" + password + "'");
        passwords.put(stage, password);
      }
    }
  }

  String user(String stage) {
    return "koch_" + stage;
  }

  String password(String stage) {
    String password = passwords.get(stage);
    if (password == null) {
      throw new IllegalArgumentException("Expected a stage of " + STAGES + "; got '" + stage + "'");
    }
    return password;
  }
}
