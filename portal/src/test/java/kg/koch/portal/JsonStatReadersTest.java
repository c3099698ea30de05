package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JSON-stat toolkit, a reader that others wrote, finds in the portal's JSON-stat. */
class JsonStatReadersTest {

  @TempDir static Path folder;

  @Test
  void the_toolkit_finds_every_figure_and_every_flag() throws Exception {
    String dataset;
    try (RunningPortal portal = EveryKindOfCell.start(folder)) {
      dataset = portal.get("/en/tables/C2/download.json?whole=true").body();
    }
    assertThat(read(dataset))
        .hasSize(2 * 3 * 3 * 3 * 3)
        .contains(
            "2024 KG _T _T OBS_VALUE 310 ",
            "2024 KG F _T OBS_VALUE 150 P",
            "2024 KG F _T LOWER_BOUND 140 ",
            "2024 KG F _T UPPER_BOUND 160 ",
            "2024 KG05 M _T OBS_VALUE  Q:C",
            "2024 KG06 F _T OBS_VALUE  Q:N",
            "2024 KG06 M _T OBS_VALUE  M",
            "2024 KG06 _T RUS OBS_VALUE 0 ",
            "2023 KG _T _T OBS_VALUE  ");
  }

  private static List<String> read(String dataset) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("node", "frontend/check/read-json-stat.mjs")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = node.getOutputStream()) {
      in.write(dataset.getBytes(StandardCharsets.UTF_8));
    }
    String lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).isZero();
    return lines.lines().toList();
  }
}
