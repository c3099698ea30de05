package kg.koch.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeWalk;

/** A block as a file in the form a release keeps its tables in, its zeros listed. */
public final class CubeFile {

  private CubeFile() {}

  public static void write(Cube cube, TableFiles files, OutputStream out) throws IOException {
    PublishedTableBuilder table =
        PublishedTable.builder(cube.table().id(), cube.table().dimensions());
    CubeWalk.over(
        cube,
        (index, positions, cell) ->
            table.add(
                positions.clone(),
                cell.value(),
                cell.status(),
                cell.confidentiality(),
                cell.interval()));
    Path folder = Files.createTempDirectory("koch-portal");
    Path file = folder.resolve("selection" + files.extension());
    try {
      files.write(file, table.build());
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
