package kg.koch.app.microdata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.protect.microdata.profile.ColumnRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings the method page shows, read and written. */
class MicrodataSettingsFileTest {

  @TempDir private Path folder = Path.of("");

  private MicrodataSettings ofThePage() throws IOException {
    String page = Files.readString(Path.of("../docs/methods/microdata.md"));
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    Path file = folder.resolve("page.yaml");
    Files.writeString(file, page.substring(from, page.indexOf("```", from)));
    return MicrodataSettingsFile.read(file);
  }

  @Test
  void theSettingsOfThePageAreRead() throws IOException {
    MicrodataSettings settings = ofThePage();

    assertThat(settings.columns()).hasSize(11);
    assertThat(settings.of(ColumnRole.QUASI_IDENTIFIER)).containsExactly("area", "age", "soate");
    assertThat(settings.column("reason").limits().recursive()).isEqualTo(List.of(3.0, 2.0));
    assertThat(settings.column("income").change().method()).isEqualTo(Method.MICROAGGREGATION);
    assertThat(settings.column("area").coarsening().hierarchy())
        .isEqualTo(folder.resolve("areas.csv"));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    MicrodataSettings settings = ofThePage();
    Path file = folder.resolve("again.yaml");

    Files.writeString(file, MicrodataSettingsText.of(settings, folder));

    assertThat(MicrodataSettingsFile.read(file)).isEqualTo(settings);
  }
}
