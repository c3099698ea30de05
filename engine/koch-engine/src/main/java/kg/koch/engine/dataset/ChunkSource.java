package kg.koch.engine.dataset;

import java.io.IOException;

/**
 * Rows to be written, asked for chunk by chunk by one thread at a time, in order.
 *
 * <p>An exception thrown here ends the writing; nothing half-written stays, and the exception
 * reaches the caller of {@link Datasets#write}.
 */
@FunctionalInterface
public interface ChunkSource {

  /**
   * Puts the next rows into the chunk.
   *
   * @return how many rows were put, at most {@link ChunkWriter#capacity()}; 0 when there are no
   *     more
   */
  int fill(ChunkWriter chunk) throws IOException;
}
