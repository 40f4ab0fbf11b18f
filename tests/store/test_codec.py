import numpy as np
import pyarrow as pa
import pytest
from by_hand import arrays
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from covalue_sim.store.codec import bytes_to_numbers, numbers_to_bytes, pack, unpack
from covalue_sim.store.errors import StoreError

any_array = hnp.arrays(
    st.sampled_from(["<f8", "<i4", "i1", [("a", "i1"), ("b", "<f8")]]),
    hnp.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4),
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(["weekly", "flows", "people"]), any_array))
def test_arrays_come_back_bit_for_bit(made):
    found = unpack(pack(made))
    assert found.keys() == made.keys()
    for name, array in made.items():
        assert (found[name].dtype, found[name].shape) == (array.dtype, array.shape)
        assert found[name].tobytes() == array.tobytes()


def test_no_arrays_take_no_room():
    assert pack({}) == b""
    assert unpack(b"") == {}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_record_that_is_cut_or_none_is_refused(share):
    packed = pack(arrays())
    for wrong in (
        packed[: int(share * len(packed))],
        b"x" + packed,
        pa.compress(b"[]\n1", "zstd", asbytes=True),
    ):
        with pytest.raises(StoreError, match="tables are damaged"):
            unpack(wrong)


def test_outcomes_are_little_endian_whatever_the_machine():
    assert numbers_to_bytes(np.array([1.0, 2.0], dtype=">f8")) == np.array([1.0, 2.0], dtype="<f8").tobytes()
    assert bytes_to_numbers(b"\0" * 6 + b"\xf0\x3f").tolist() == [1.0]
