print("landlint")
