// The table of layers, made of the rows of each subject.
#include "models/models.hpp"
#include "module/layer.hpp"

namespace tabi {

const std::vector<Row> &rows() {
  static const auto &all = *[] {
    auto *rows = new std::vector<Row>;
    for (auto subject :
         {linear_rows, convolution_rows, pool_rows, norm_rows, activation_rows, recurrent_rows, attention_rows,
          transformer_rows, shape_rows, loss_rows, parametrization_rows, models::resnet_rows, models::vgg_rows,
          models::mobile_rows, models::gpt2_rows, models::bert_rows})
      for (Row &row : subject())
        rows->push_back(std::move(row));
    return rows;
  }();
  return all;
}

}  // namespace tabi
