# Perl through the same interface: makes tensors, adds, reads the sum back, sees an error, leaves nothing alive.
#
#     perl [-I BUILD/bindings/swig/perl] bindings/swig/tests/smoke.pl        BUILD is build/meson without
use strict;
use warnings;
use FindBin;
BEGIN { push @INC, "$FindBin::Bin/../../../build/meson/bindings/swig/perl" }
use torchabi_raw;

sub tensor {
    my @numbers = @_;
    return torchabi_raw::tensor_from_data(pack('d*', @numbers), [scalar @numbers],
        $torchabi_raw::DTYPE_FLOAT64, $torchabi_raw::DEVICE_CPU, -1);
}

my %counts = (passed => 0, failed => 0);

sub check {
    my ($what, $is) = @_;
    $counts{$is ? 'passed' : 'failed'}++;
    print "failed: $what\n" unless $is;
}

torchabi_raw::init();
my ($a, $b) = (tensor(1, 2, 3, 4), tensor(10, 20, 30, 40));
my $c = torchabi_raw::call_tt(torchabi_raw::op_find('aten::add', 'Tensor'), $a, $b);
my $sum = torchabi_raw::call_t(torchabi_raw::op_find('aten::sum', ''), $c);
my $value = torchabi_raw::value->new();
torchabi_raw::tensor_item($sum, $value);
check('the sum is 110', $value->{u}->{d} == 110);
check('four handles are alive', torchabi_raw::live_handles(0) == 4);

my $wrong = tensor(1, 2, 3);
check('a failure dies', !eval { torchabi_raw::call_tt(torchabi_raw::op_find('aten::add', 'Tensor'), $a, $wrong); 1 });
check("the message is LibTorch's, not: $@", $@ =~ /The size of tensor a \(4\) must match the size of tensor b \(3\)/);
check('the status is told too', torchabi_raw::error_code() == $torchabi_raw::RUNTIME_ERROR);

torchabi_raw::free_many([$a, $b, $c, $sum, $wrong]);
check('a freed handle is refused', !eval { torchabi_raw::call_t(torchabi_raw::op_find('aten::sum', ''), $a); 1 });
check('nothing is alive', torchabi_raw::live_handles(0) == 0);
print "$counts{passed} passed, $counts{failed} failed, 0 skipped\n";
exit($counts{failed} != 0);
