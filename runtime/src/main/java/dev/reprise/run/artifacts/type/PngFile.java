package dev.reprise.run.artifacts.type;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG by the JDK's own codec, through memory: {@link ImageIO} would put temporary files where nobody asked for them. */
final class PngFile {

    private static final String FORMAT = "png";

    private PngFile() {}

    static void write(BufferedImage image, OutputStream out) throws IOException {
        MemoryCacheImageOutputStream file = new MemoryCacheImageOutputStream(out);
        boolean written = ImageIO.write(image, FORMAT, file);
        file.close();
        if (!written) {
            throw new IllegalArgumentException("PNG cannot hold this picture. Copy it to one of TYPE_INT_ARGB first.");
        }
    }

    static BufferedImage read(InputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(FORMAT);
        if (!readers.hasNext()) {
            throw new IOException("this JVM has no reader for PNG; run one with the module java.desktop");
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream file = new MemoryCacheImageInputStream(in)) {
            reader.setInput(file, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
