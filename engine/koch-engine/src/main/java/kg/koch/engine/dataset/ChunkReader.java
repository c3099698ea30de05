package kg.koch.engine.dataset;

import java.io.IOException;

/** Takes the rows of a query, chunk by chunk, in order, on the calling thread. */
@FunctionalInterface
public interface ChunkReader {

  void read(Chunk chunk) throws IOException;
}
