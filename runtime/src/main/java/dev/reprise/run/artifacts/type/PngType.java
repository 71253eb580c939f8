package dev.reprise.run.artifacts.type;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** See {@link ArtifactTypes#PNG}. It stands before {@link PngFile}, so that a program without pictures loads nothing of {@code java.desktop}. */
record PngType() implements ArtifactType<BufferedImage> {

    @Override
    public String name() {
        return "png";
    }

    @Override
    public void write(BufferedImage value, OutputStream out) throws IOException {
        PngFile.write(value, out);
    }

    @Override
    public BufferedImage read(InputStream in) throws IOException {
        return PngFile.read(in);
    }
}
