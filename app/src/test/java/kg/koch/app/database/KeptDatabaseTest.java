package kg.koch.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decided and handed in is in the database alone: it must outlive every stop. */
class KeptDatabaseTest {

  @TempDir Path folder;

  @Test
  void whatWasWrittenBeforeTheFirstStopIsThereAfterIt() {
    try (OwnerDatabase first = OwnerDatabase.open(folder)) {
      JdbcClient.create(first.source())
          .sql("INSERT INTO collect.form (form) VALUES ('kept')")
          .update();
    }
    try (OwnerDatabase second = OwnerDatabase.open(folder)) {
      assertThat(
              JdbcClient.create(second.source())
                  .sql("SELECT form FROM collect.form")
                  .query(String.class)
                  .list())
          .containsExactly("kept");
    }
  }

  @Test
  void aCommandJoinsTheServerThatRuns() {
    try (OwnerDatabase running = OwnerDatabase.open(folder);
        OwnerDatabase joined = OwnerDatabase.open(folder)) {
      JdbcClient.create(joined.source())
          .sql("INSERT INTO collect.form (form) VALUES ('joined')")
          .update();
      assertThat(
              JdbcClient.create(running.source())
                  .sql("SELECT form FROM collect.form")
                  .query(String.class)
                  .list())
          .containsExactly("joined");
    }
  }
}
