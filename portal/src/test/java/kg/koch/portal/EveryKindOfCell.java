package kg.koch.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.cube.TestCubes;

/** A portal on a release of one table in which every kind of cell stands: see TestCubes. */
final class EveryKindOfCell {

  private EveryKindOfCell() {}

  static RunningPortal start(Path folder) throws IOException {
    Path releases = folder.resolve("every-kind");
    HandMadeRelease.write(
        releases,
        new ParquetTableFiles(folder),
        HandMadeRelease.key(),
        HandMadeRelease.content("2026-01-01"),
        TestCubes.everyKind());
    Path key = folder.resolve("every-kind.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    return RunningPortal.onFolder(releases, key);
  }
}
