/// A picture of at most 16 colors as a PNG file (ISO/IEC 15948).
///
/// It is our own because Swift's packages for PNG bring a whole codec for what is a header and two checksums here: two
/// pixels share a byte, which is as small as spectra of real recordings nearly get, and nothing is compressed.
struct PNGImage {
    let width: Int
    /// The colors, red, green and blue in the lowest 24 bits.
    let palette: [UInt32]
    /// A color's number for each pixel, row by row from the top.
    let pixels: [UInt8]

    /// The file.
    var bytes: [UInt8] {
        let height = pixels.count / width
        // Four bits a pixel, which are numbers of colors; deflated, filtered line by line, not interlaced.
        let header = Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height)) + [4, 3, 0, 0, 0]
        let colors = palette.flatMap { Self.bigEndian($0).dropFirst() }
        // Each line says first that it is not filtered.
        let lines = (0..<height).flatMap { row in [UInt8(0)] + line(pixels[row * width..<(row + 1) * width]) }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("PLTE", colors) + Self.chunk("IDAT", Self.stored(lines)) + Self.chunk("IEND", [])
    }

    /// Two pixels a byte, the left one in its upper half.
    private func line(_ pixels: ArraySlice<UInt8>) -> [UInt8] {
        stride(from: pixels.startIndex, to: pixels.endIndex, by: 2).map {
            pixels[$0] << 4 | ($0 + 1 < pixels.endIndex ? pixels[$0 + 1] : 0)
        }
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return bigEndian(UInt32(content.count)) + body + bigEndian(checksum(of: body))
    }

    /// Bytes as zlib has them that are not compressed (RFC 1950 and 1951).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = [0x78, 0x01]
        for first in stride(from: 0, to: bytes.count, by: 0xFFFF) {
            let block = bytes[first..<min(first + 0xFFFF, bytes.count)]
            let size = UInt16(block.count)
            text.append(block.endIndex == bytes.count ? 1 : 0)
            for number in [size, ~size] { text += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            text += block
        }
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        return text + bigEndian(high << 16 | low)
    }

    /// The CRC of a chunk.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in crcs[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    }

    private static let crcs: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
}
