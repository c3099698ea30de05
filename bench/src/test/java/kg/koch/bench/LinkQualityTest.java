package kg.koch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five records: a, b and c are one person, d and e another. */
class LinkQualityTest {

  @TempDir private Path folder;
  private TrueEntities truth;

  @BeforeEach
  void readTruth() throws IOException {
    truth = new TrueEntities(write("id,entity", "a,1", "b,1", "c,1", "d,2", "e,2"));
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("file" + lines.length + ".csv"), List.of(lines));
  }

  private LinkQuality duplicates() {
    return new LinkQuality(truth, List.of("a", "b", "c", "d", "e"), List.of());
  }

  @Test
  void decided_clusters_countEveryPairWithin() throws IOException {
    Path clusters = write("id,cluster", "a,x", "b,x", "d,x", "c,y", "e,z");
    assertThat(duplicates().decided(clusters, clusters)).isEqualTo(new PairQuality(1, 3, 4));
  }

  @Test
  void best_ofOneFile_isTheThresholdWhoseClustersAreBest() throws IOException {
    Path pairs = write("id_left,id_right,score", "a,b,0.9", "b,c,0.8", "d,e,0.7", "c,d,0.6");
    assertThat(duplicates().best(pairs)).isEqualTo(new PairQuality(4, 4, 4));
  }

  @Test
  void best_pairsOfOneScore_standOrFallTogether() throws IOException {
    Path pairs = write("id_left,id_right,score", "a,b,0.5", "c,d,0.5");
    assertThat(duplicates().best(pairs)).isEqualTo(new PairQuality(1, 2, 4));
  }

  @Test
  void best_acrossTwoFiles_givesEachRecordOnePartner() throws IOException {
    LinkQuality across = new LinkQuality(truth, List.of("a", "d"), List.of("b", "e"));
    Path pairs = write("id_left,id_right,score", "a,b,0.9", "a,e,0.8", "d,e,0.7");
    assertThat(across.best(pairs)).isEqualTo(new PairQuality(2, 2, 2));
  }

  @Test
  void f1_isTheHarmonicMean() {
    PairQuality quality = new PairQuality(3, 4, 6);
    double harmonic =
        2 * quality.precision() * quality.recall() / (quality.precision() + quality.recall());
    assertThat(quality.f1()).isEqualTo(harmonic);
  }
}
