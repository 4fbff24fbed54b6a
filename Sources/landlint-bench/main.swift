print("landlint-bench")
