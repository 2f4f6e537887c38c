# Fashion-MNIST as plain IDX files.

"An IDX file: two zero bytes, the type (8 is UInt8), the number of dimensions, their big-endian sizes, the data."
function read_idx(path)
    bytes = read(path)
    sizes = [Int(ntoh(reinterpret(UInt32, bytes[1 + 4i:4 + 4i])[1])) for i in 1:bytes[4]]
    return tensor(reshape(bytes[5 + 4 * length(sizes):end], reverse(sizes)...))
end

"Images and labels of one part of the data."
read_set(data, name) = read_idx("$data/$name-images-idx3-ubyte"), to(read_idx("$data/$name-labels-idx1-ubyte"), Int64)
