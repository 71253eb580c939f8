package dev.reprise.checkpoint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZipRecordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 47",
        "4294967294, 4294967294, 47",
        "4294967295, 0, 67",
        "0, 4294967295, 59",
        "4294967296, 4294967296, 75",
        "9223372036854775807, 9223372036854775807, 75"
    })
    void aCentralHeaderSaysWhatItWasWrittenFrom(long size, long offset, int length) {
        ArchiveEntry entry = new ArchiveEntry("a", 0xFFFFFFFFL, size, offset);

        byte[] header = ZipRecords.central(entry);

        assertThat(header).hasSize(length);
        assertThat(ZipRecords.centralLength(header)).isEqualTo(length);
        assertThat(ZipRecords.entry(header)).isEqualTo(entry);
    }

    @Test
    void onlyNumbersThatNeedItAreInTheLongField() {
        byte[] header = ZipRecords.central(new ArchiveEntry("a", 1, 2, 0x1_0000_0000L));

        assertThat(HexFormat.of().formatHex(header))
                .isEqualTo("504b0102" + "2d03" + "2d00" + "0008" + "0000" + "0000" + "2100" + "01000000"
                        + "02000000" + "02000000" + "0100" + "0c00" + "0000" + "0000" + "0000" + "0000a481"
                        + "ffffffff" + "61" + "0100" + "0800" + "0000000001000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 69, 81, 22",
        "65534, 4294967294, 4294967294, 22",
        "65535, 1, 1, 98",
        "1, 4294967295, 1, 98",
        "1, 1, 4294967295, 98",
        "5000000000, 6000000000, 7000000000, 98"
    })
    void anEndSaysWhatItWasWrittenFrom(long count, long size, long offset, int length) {
        ZipRecords.Directory directory = new ZipRecords.Directory(count, size, offset);

        byte[] end = ZipRecords.end(directory);

        assertThat(end).hasSize(length);
        assertThat(ZipRecords.directory(end)).isEqualTo(directory);
    }
}
