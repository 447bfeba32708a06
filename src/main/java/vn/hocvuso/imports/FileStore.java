package vn.hocvuso.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.matching.OpenLearners;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** Raw files, and their records slice by slice, in the database: compressed and encrypted, so that any instance has them. */
@Component
public class FileStore {

    private static final int BLOCK = 1024 * 1024;
    private static final TypeReference<List<FileRecord>> RECORDS = new TypeReference<>() {};

    private final FileMapper mapper;
    private final OpenLearners openLearners;
    private final Vault vault;
    /** Slices of before do not say what is new in a record. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    FileStore(FileMapper mapper, OpenLearners openLearners, Vault vault) {
        this.mapper = mapper;
        this.openLearners = openLearners;
        this.vault = vault;
    }

    /** Keeps a file; memory does not grow with its length. */
    void keep(ImportId id, InputStream file) throws IOException {
        int number = 0;
        for (byte[] block = file.readNBytes(BLOCK); block.length > 0; block = file.readNBytes(BLOCK)) {
            mapper.insertBlock(id, number++, packed(block));
        }
    }

    /** Reads a kept file from its beginning. */
    public InputStream open(ImportId id) {
        return new SequenceInputStream(new Blocks(id));
    }

    /** Some records and what is kept of them; packing costs more than keeping. */
    public record Slice(List<FileRecord> records, Sealed packed) {}

    public Slice pack(List<FileRecord> records) {
        return new Slice(records, packed(json.writeValueAsBytes(records)));
    }

    public void keep(ImportId id, int number, Slice slice) {
        List<FileRecord> records = slice.records();
        mapper.insertSlice(
                id,
                number,
                records.get(0).line(),
                records.get(records.size() - 1).line(),
                slice.packed());
    }

    /** The records of a slice; none where the file is no longer kept. */
    public List<FileRecord> slice(ImportId id, int slice) {
        Sealed content = mapper.slice(id, slice);
        return content == null ? List.of() : json.readValue(unpacked(content), RECORDS);
    }

    /** The lines that a slice covers. */
    public Optional<Lines> lines(ImportId id, int slice) {
        return Optional.ofNullable(mapper.lines(id, slice));
    }

    /** The file is kept, its records are to be read anew. */
    void forgetSlices(ImportId id) {
        mapper.deleteSlices(id);
    }

    /** Deletes the raw files of imports older than this, and whom nobody told among their learners; what was read from them, and undo, outlive them. */
    @Transactional
    public int forgetBefore(Instant moment) {
        List<ImportId> old = mapper.keptSinceBefore(moment);
        old.forEach(mapper::deleteBlocks);
        old.forEach(mapper::emptySlices);
        old.forEach(openLearners::forget);
        return old.size();
    }

    private Sealed packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return vault.seal(packed.toByteArray());
    }

    private byte[] unpacked(Sealed content) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(vault.open(content)))) {
            return gzip.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept block cannot be unpacked", failure);
        }
    }

    /** The blocks of a file, one after the other. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
    private final class Blocks implements Enumeration<InputStream> {

        private final ImportId id;
        private int number;
        private @Nullable Sealed next;

        Blocks(ImportId id) {
            this.id = id;
            this.next = mapper.block(id, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            Sealed block = next;
            if (block == null) {
                throw new NoSuchElementException();
            }
            number++;
            next = mapper.block(id, number);
            return new ByteArrayInputStream(unpacked(block));
        }
    }
}
