package kg.koch.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of each stage, of clerical review and of the microdata desk, to its own schema. A stage
 * asks for its own; no role can read another's.
 */
public final class StageDatabases implements AutoCloseable {

  /** Commits that wait for the disk together: telephones hand in many at once. */
  private static final int TELEPHONES = 12;

  private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();

  StageDatabases(String url, StageRoles roles) {
    for (String stage : StageRoles.STAGES) {
      HikariDataSource pool = new HikariDataSource();
      pool.setPoolName(stage);
      pool.setJdbcUrl(url);
      pool.setUsername(roles.user(stage));
      pool.setPassword(roles.password(stage));
      pool.setSchema(stage);
      pool.setMaximumPoolSize(stage.equals("collect") ? TELEPHONES : 2);
      pool.setMinimumIdle(0);
      pools.put(stage, pool);
    }
  }

  /** The stage's database, as the stage's role, with its schema first on the path. */
  public JdbcClient of(String stage) {
    return JdbcClient.create(pool(stage));
  }

  /** Runs what belongs together in the stage's database: all of it, or nothing. */
  public TransactionTemplate transactions(String stage) {
    return new TransactionTemplate(new DataSourceTransactionManager(pool(stage)));
  }

  private HikariDataSource pool(String stage) {
    HikariDataSource pool = pools.get(stage);
    if (pool == null) {
      throw new IllegalArgumentException(
          "Expected a stage of " + pools.keySet() + "; got '" + stage + "'");
    }
    return pool;
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
  }
}
