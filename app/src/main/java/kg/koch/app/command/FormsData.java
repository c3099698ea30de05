package kg.koch.app.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import kg.koch.app.database.OwnerDatabase;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.FormsDatabase;
import kg.koch.app.forms.SubmissionTables;
import picocli.CommandLine.Option;

/** The forms of a data folder, whose database is joined or started. */
final class FormsData {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path folder = Path.of("");

  FormsData() {}

  Path folder() {
    return folder;
  }

  OwnerDatabase open() {
    return OwnerDatabase.open(folder.resolve("postgres"));
  }

  static DeviceTokens tokens(OwnerDatabase database) {
    return new DeviceTokens(FormsDatabase.of(database), Clock.systemUTC(), new SecureRandom());
  }

  static FormTables forms(OwnerDatabase database) {
    return new FormTables(FormsDatabase.of(database), Clock.systemUTC());
  }

  static SubmissionTables submissions(OwnerDatabase database) {
    return new SubmissionTables(FormsDatabase.of(database));
  }
}
