package kg.koch.app.forms;

import java.util.Objects;
import java.util.function.Supplier;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.database.StageDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema collect, entered for an area: rows of no other are there. */
public final class FormsDatabase {

  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  private FormsDatabase(JdbcClient sql, TransactionTemplate transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** Under the role of collect, which the areas bind. */
  public static FormsDatabase of(StageDatabases databases) {
    return new FormsDatabase(databases.of("collect"), databases.transactions("collect"));
  }

  /** As the owner, whom no area binds: for commands. */
  public static FormsDatabase of(OwnerDatabase database) {
    return new FormsDatabase(
        JdbcClient.create(database.source()),
        new TransactionTemplate(new DataSourceTransactionManager(database.source())));
  }

  JdbcClient sql() {
    return sql;
  }

  /** Runs work on the rows of an area and of those within it: all of it, or nothing. */
  <T> T within(String area, Supplier<T> work) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              sql.sql("SELECT set_config('koch.area', ?, true)")
                  .param(area)
                  .query(String.class)
                  .single();
              return work.get();
            }));
  }

  /** Runs what concerns no area: all of it, or nothing. */
  <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
