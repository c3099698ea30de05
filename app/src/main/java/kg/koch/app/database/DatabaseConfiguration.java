package kg.koch.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded database or reaches the configured one, brings its schemas up to date, opens
 * a door a stage.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${koch.database.url:}'.isEmpty()")
  EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) throws IOException {
    return EmbeddedPostgres.start(settings.folder(), new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  HikariDataSource ownerDataSource(
      DatabaseSettings settings,
      org.springframework.beans.factory.ObjectProvider<EmbeddedPostgres> embedded) {
    EmbeddedPostgres own = embedded.getIfAvailable();
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("owner");
    pool.setMaximumPoolSize(2);
    pool.setJdbcUrl(own != null ? own.url() : Objects.requireNonNull(settings.url()));
    pool.setUsername(own != null ? own.user() : settings.user());
    pool.setPassword(own != null ? own.password() : settings.password());
    return pool;
  }

  /** Each stage has a schema; the history of migrations has one of its own. */
  @Bean
  Flyway flyway(DataSource owner) {
    return migrate(owner);
  }

  static Flyway migrate(DataSource owner) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(owner)
            .schemas("migrations")
            .locations("classpath:db/migration")
            .load();
    flyway.migrate();
    return flyway;
  }

  @Bean(destroyMethod = "close")
  StageDatabases stageDatabases(HikariDataSource owner, Flyway migrated) throws SQLException {
    Objects.requireNonNull(migrated, "migrations run first");
    return new StageDatabases(owner.getJdbcUrl(), new StageRoles(owner, new SecureRandom()));
  }
}
